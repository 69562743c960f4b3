package org.ytterby.regimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.domains.SmallLaw;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;

/** Who is on a list of parties. */
class PartyNamedTest {
  private static final Bounds<PartyMeasure> BARRED = Bounds.settled(PartyMeasure.BARRED);
  private static final Bounds<PartyMeasure> NONE = Bounds.settled(PartyMeasure.NONE);
  private static final Bounds<PartyMeasure> EITHER =
      new Bounds<>(PartyMeasure.NONE, PartyMeasure.BARRED);
  private static final Item METAL = Item.builder().form(ProductForm.METAL).build();
  private static final ControlPolicy INCOMPLETE = policy("any-party", false);
  private static final ControlPolicy COMPLETE = policy("any-party", true);
  private static final Party HARMLESS = Party.builder()
      .name("Bystanders GmbH")
      .country(Countries.of("NZ"))
      .status(Stated.exactly(PartyStatus.CIVIL))
      .build();

  private static ControlPolicy policy(String role, boolean complete) {
    return ControlPolicy.of(SmallLaw.of(
        SmallLaw.oneEntry("{form: [metal]}"), names("2031-01-01", complete), barring(role)));
  }

  private static org.ytterby.rulebook.LawFile names(String published, boolean complete) {
    return SmallLaw.act("zz-1", "announcement", published, 0, 0, """
            partyLists:
              - id: names
                cite: annex
                status: control-listed
                countries: [US, GB]
                complete: %s
                stated: 2
                names:
                  - {name: "Abel & Sons Ltd", also: ["アベル株式会社"]}
                  - {name: "Lighthouse Corp."}
            """.formatted(complete));
  }

  private static org.ytterby.rulebook.LawFile barring(String role) {
    return SmallLaw.act("zz-2", 1, 0, """
            provisions:
              - {id: bar, kind: party, cite: "para. 1", begins: 2031-01-01, effect: barred, confidence: U,
                 when: {party-named: {role: %s, names: zz-1/names}}}
            """.formatted(role));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Abel & Sons Ltd",
        "ABEL & SONS",
        "abel  sons, Inc.",
        "Ａｂｅｌ＆Ｓｏｎｓ　Ｌｔｄ．",
        "㈱アベル",
        "アベル",
        "ｱﾍﾞﾙ株式会社",
        "lighthouse"
      })
  void aListedNameStaysAMatchWhateverElseIsStated(String name) {
    Party party = Party.builder()
        .name(name)
        .country(Countries.of("NZ"))
        .status(Stated.exactly(PartyStatus.CIVIL))
        .screenedClearOn(SmallLaw.DAY)
        .build();
    assertThat(party(INCOMPLETE, party)).isEqualTo(BARRED);
    assertThat(party(COMPLETE, party)).isEqualTo(BARRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Abel & Son", "Abel Sons Trading", "Sons & Abel", "Äbel & Sons", "Lighthouses"})
  void aNameThatDiffersInMoreThanItsFormIsNoMatch(String name) {
    Party party = Party.builder().name(name).build();
    assertThat(party(COMPLETE, party)).isEqualTo(NONE);
    assertThat(party(INCOMPLETE, party)).isEqualTo(EITHER);
  }

  @Test
  void whoIsEstablishedElsewhereIsNotOnTheList() {
    assertThat(party(INCOMPLETE, in("NZ"))).isEqualTo(NONE);
    assertThat(party(INCOMPLETE, in("NZ|DE"))).isEqualTo(NONE);
    assertThat(party(INCOMPLETE, in("!US|GB"))).isEqualTo(NONE);
    assertThat(party(INCOMPLETE, in("NZ|US"))).isEqualTo(EITHER);
    assertThat(party(INCOMPLETE, in("US"))).isEqualTo(EITHER);
  }

  @Test
  void theCallersOwnScreeningCounts() {
    assertThat(party(INCOMPLETE, of(Stated.exactly(PartyStatus.CIVIL)))).isEqualTo(NONE);
    assertThat(party(INCOMPLETE, of(Stated.exactly(PartyStatus.WATCH_LISTED)))).isEqualTo(NONE);
    assertThat(party(INCOMPLETE, of(Stated.atLeast(PartyStatus.CIVIL)))).isEqualTo(EITHER);
    assertThat(party(INCOMPLETE, of(Stated.exactly(PartyStatus.CONTROL_LISTED))))
        .isEqualTo(EITHER);
    assertThat(party(INCOMPLETE, Party.builder().screenedClearOn(SmallLaw.DAY).build()))
        .isEqualTo(NONE);
  }

  @Test
  void whatCouldStillSettleItIsMissing() {
    assertThat(missing(INCOMPLETE, Party.unknown()))
        .containsExactly("end_user", "end_user_country", "end_user_status", "zz-1/names");
    assertThat(missing(COMPLETE, Party.unknown()))
        .containsExactly("end_user", "end_user_country", "end_user_status");
    Party known = Party.builder()
        .name("Nobody")
        .country(Countries.of("US"))
        .status(Stated.exactly(PartyStatus.CONTROL_LISTED))
        .build();
    assertThat(missing(INCOMPLETE, known)).containsExactly("zz-1/names");
    assertThat(SmallLaw.determine(
                INCOMPLETE, METAL, s -> s.importer(HARMLESS).endUser(Party.unknown()))
            .questions())
        .extracting(q -> q.fact())
        .containsExactly("end_user", "end_user_country", "end_user_status");
  }

  @Test
  void eachRoleIsAskedForItself() {
    Party listed = Party.builder().name("Lighthouse").build();
    for (String role : List.of("importer", "end-user", "any-party")) {
      ControlPolicy policy = policy(role, true);
      Determination importing =
          SmallLaw.determine(policy, METAL, s -> s.importer(listed).endUser(HARMLESS));
      Determination using =
          SmallLaw.determine(policy, METAL, s -> s.importer(HARMLESS).endUser(listed));
      assertThat(importing.party()).isEqualTo(role.equals("end-user") ? NONE : BARRED);
      assertThat(using.party()).isEqualTo(role.equals("importer") ? NONE : BARRED);
    }
  }

  @Test
  void theFindingShowsWhichNameMatched() {
    Determination answer = SmallLaw.determine(
        INCOMPLETE,
        METAL,
        s -> s.importer(Party.builder().name("ABEL\n SONS, Inc.").build())
            .endUser(Party.builder().name("(株)アベル").build()));
    assertThat(finding(answer).orElseThrow().says())
        .isEqualTo("bars supply to listed parties: "
            + "end_user `(株)アベル` is `アベル株式会社`, a name of `Abel & Sons Ltd` in Act zz-1, annex; "
            + "importer `ABEL SONS, Inc.` is `Abel & Sons Ltd` in Act zz-1, annex");
  }

  @Test
  void onlyDualUseItemsAreBarred() {
    Item oxide = Item.builder().form(ProductForm.OXIDE).build();
    assertThat(SmallLaw.determine(
                INCOMPLETE,
                oxide,
                s -> s.importer(Party.builder().name("Lighthouse").build()))
            .party())
        .isEqualTo(NONE);
  }

  /** No condition asks about the countries of the list, and one that asks about another country is weighed first. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aNameStaysPossibleWhereOnlyOtherCountriesAreAskedAbout(boolean complete) {
    ControlPolicy policy = ControlPolicy.of(SmallLaw.of(
        SmallLaw.oneEntry("{form: [metal]}"),
        names("2031-01-01", complete),
        SmallLaw.act("zz-2", 2, 0, """
            provisions:
              - {id: a, kind: party, cite: "para. 1", begins: 2031-01-01, effect: extra-conditions, confidence: U,
                 when: {end-user-country: [NZ]}}
              - {id: bar, kind: party, cite: "para. 2", begins: 2031-01-01, effect: barred, confidence: U,
                 when: {party-named: {role: end-user, names: zz-1/names}}}
            """)));
    Shipment shipment = Shipment.builder()
        .exportDate(SmallLaw.DAY)
        .importer(HARMLESS)
        .endUser(Party.unknown())
        .addLines(ShipmentLine.of("1", METAL))
        .build();
    assertThat(policy.determine(shipment).line("1").party()).isEqualTo(EITHER);
    assertThat(policy.questions(shipment, "1").sets()).isNotEmpty();
  }

  @Test
  void aListThatIsNotYetPublishedNamesNobody() {
    ControlPolicy policy = ControlPolicy.of(SmallLaw.of(
        SmallLaw.oneEntry("{form: [metal]}"), names("2031-03-01", true), barring("any-party")));
    Party listed = Party.builder().name("Lighthouse").build();
    assertThat(party(policy, listed)).isEqualTo(BARRED);
    assertThat(party(policy.knownOn(LocalDate.of(2031, 2, 28)), listed)).isEqualTo(NONE);
  }

  private static Party in(String countries) {
    return Party.builder().country(Countries.parse(countries)).build();
  }

  private static Party of(Stated<PartyStatus> status) {
    return Party.builder().status(status).build();
  }

  private static Bounds<PartyMeasure> party(ControlPolicy policy, Party endUser) {
    return SmallLaw.determine(policy, METAL, s -> s.importer(HARMLESS).endUser(endUser))
        .party();
  }

  private static Iterable<String> missing(ControlPolicy policy, Party endUser) {
    Finding finding = finding(
            SmallLaw.determine(policy, METAL, s -> s.importer(HARMLESS).endUser(endUser)))
        .orElseThrow();
    assertThat(finding.state()).isEqualTo(FindingState.OPEN);
    return finding.missing();
  }

  private static Optional<Finding> finding(Determination answer) {
    return answer.findings().stream()
        .filter(f -> f.provision().toString().equals("zz-2/bar"))
        .findFirst();
  }
}
