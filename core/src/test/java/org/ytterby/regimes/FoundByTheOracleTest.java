package org.ytterby.regimes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.Inquiry;
import org.ytterby.decision.Requirement;
import org.ytterby.law.ProvisionState;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Samples on which the properties once failed, in small. Each law has one entry, {@code E1}, and what acts on it. */
class FoundByTheOracleTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 2);
  private static final Bounds<Requirement> REQUIRED = Bounds.settled(Requirement.REQUIRED);
  private static final Bounds<Requirement> NOT_REQUIRED = Bounds.settled(Requirement.NOT_REQUIRED);
  private static final Bounds<Requirement> EITHER =
      new Bounds<>(Requirement.NOT_REQUIRED, Requirement.REQUIRED);

  private static final String PAUSE =
      "{id: pause, kind: suspension, cite: p, suspends: [%s], firstDay: 2031-03-01, lastDay: 2031-03-31}";
  private static final String REPEAL =
      "{id: end, kind: repeal, cite: p, repeals: [%s], lastDay: 2031-02-01}";
  private static final String EXPLAINS =
      "{id: explains, kind: interpretation, cite: p, basis: guidance, narrows: [zz-0], when: {class: [metal]}}";
  private static final String RELIEF =
      "{id: relief, kind: exemption, cite: p, begins: 2031-01-01, claim: relief, relieves: [zz-0], when: {movement: [export]}}";
  private static final String METAL = "{form: [metal]}";

  @Test
  void aPauseThatWasOnlyReportedIsUnsettled() {
    ControlPolicy policy = policy(METAL, report(PAUSE.formatted("zz-0")));
    Determination answer = determine(policy, metal());
    assertThat(answer.requirement()).isEqualTo(EITHER);
    assertThat(answer.findings().get(0).status().state()).isEqualTo(ProvisionState.UNSETTLED);
    assertThat(
            determine(policy.reading(ReportedMeasures.PUBLISHED_ONLY), metal()).requirement())
        .isEqualTo(REQUIRED);
    assertThat(determine(policy.reading(ReportedMeasures.AS_REPORTED), metal()).requirement())
        .isEqualTo(NOT_REQUIRED);
  }

  @Test
  void anEndThatWasOnlyReportedIsUnsettled() {
    assertThat(requirement(METAL, report(REPEAL.formatted("zz-0")))).isEqualTo(EITHER);
  }

  @Test
  void aRequirementThatWasOnlyReportedIsUnsettled() {
    String limb =
        "{id: limb, kind: requirement, cite: p, begins: 2031-01-01, effect: licence-required, when: {form: [metal]}}";
    assertThat(requirement("{form: [oxide]}", report(limb))).isEqualTo(EITHER);
  }

  @Test
  void anExplanationThatWasOnlyReportedIsUnsettled() {
    assertThat(requirement(METAL, report(EXPLAINS))).isEqualTo(EITHER);
  }

  @Test
  void anExplanationPutsOutside() {
    assertThat(requirement(METAL, law(EXPLAINS))).isEqualTo(NOT_REQUIRED);
  }

  @Test
  void anExplanationThatWasRepealedNoLongerPutsOutside() {
    assertThat(requirement(METAL, law(EXPLAINS), law(REPEAL.formatted("zz-1"))))
        .isEqualTo(REQUIRED);
  }

  @Test
  void anExplanationThatIsSuspendedDoesNotPutOutside() {
    assertThat(requirement(METAL, law(EXPLAINS), law(PAUSE.formatted("zz-1/explains"))))
        .isEqualTo(REQUIRED);
  }

  @Test
  void aPauseThatIsItselfPausedPausesNothing() {
    assertThat(requirement(METAL, law(PAUSE.formatted("zz-0")), law(PAUSE.formatted("zz-1/pause"))))
        .isEqualTo(REQUIRED);
  }

  @Test
  void anExtensionThatWasRepealedExtendsNothing() {
    String ended = PAUSE.formatted("zz-0").replace("2031-03-31", "2031-03-01");
    String extension =
        "{id: longer, kind: extension, cite: p, extends: [zz-1/pause], lastDay: 2031-03-31}";
    assertThat(requirement(METAL, law(ended), law(extension))).isEqualTo(NOT_REQUIRED);
    assertThat(requirement(METAL, law(ended), law(extension), law(REPEAL.formatted("zz-2"))))
        .isEqualTo(REQUIRED);
    assertThat(requirement(METAL, law(ended), law(extension), law(PAUSE.formatted("zz-2/longer"))))
        .isEqualTo(REQUIRED);
  }

  @Test
  void aRepealThatIsItselfSuspendedEndsNothing() {
    assertThat(requirement(METAL, law(REPEAL.formatted("zz-0")), law(PAUSE.formatted("zz-1"))))
        .isEqualTo(REQUIRED);
  }

  @Test
  void aCodeIsCertainOnlyWhereItsEntryIsMetThoughAnExemptionApplies() {
    Determination answer = policy("{contains: Tb}", law(RELIEF))
        .determine(Shipment.builder()
            .exportDate(DAY)
            .addExemptionsClaimed("relief")
            .addLines(ShipmentLine.of("1", item(ProductForm.PERMANENT_MAGNET, "NdFeB; Dy present")))
            .build())
        .line("1");
    assertThat(answer.requirement())
        .isEqualTo(new Bounds<>(Requirement.NOT_REQUIRED, Requirement.EXEMPT));
    assertThat(answer.controlCodes()).isEmpty();
    assertThat(answer.possibleCodes()).extracting(Object::toString).containsExactly("E1");
  }

  @Test
  void aCodeIsNotDormantWhereItsEntryMayHaveEnded() {
    Determination answer = determine(
        policy(METAL, law(PAUSE.formatted("zz-0")), report(REPEAL.formatted("zz-0"))), metal());
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(answer.dormantCodes()).isEmpty();
    assertThat(answer.findings().get(0).missing()).containsExactly("zz-2");
  }

  @Test
  void anOpenFindingSaysWhatIsMissing() {
    Determination answer = policy(METAL, law(RELIEF), report(PAUSE.formatted("zz-1")))
        .determine(Shipment.builder()
            .exportDate(DAY)
            .addExemptionsClaimed("relief")
            .addLines(ShipmentLine.of("1", metal()))
            .build())
        .line("1");
    assertThat(answer.requirement())
        .isEqualTo(new Bounds<>(Requirement.EXEMPT, Requirement.REQUIRED));
    assertThat(answer.findings().get(0).missing()).containsExactly("zz-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EXPLAINS,
        RELIEF,
        "{id: rule, kind: party, cite: p, begins: 2031-01-01, effect: extra-conditions, when: {movement: [export]}}",
        "{id: policy, kind: review, cite: p, begins: 2031-01-01, effect: case-by-case, governs: [zz-0], when: {movement: [export]}}"
      })
  void aReportThatAnAnswerHangsOnIsNoFactToFindOut(String provision) {
    ControlPolicy policy = policy(METAL, law(provision), report(PAUSE.formatted("zz-1")));
    Shipment shipment = Shipment.builder()
        .exportDate(DAY)
        .addAllExemptionsClaimed(provision.equals(RELIEF) ? Set.of("relief") : Set.of())
        .addLines(
            ShipmentLine.of("metal", metal()),
            ShipmentLine.of("oxide", item(ProductForm.OXIDE, "Dy2O3")))
        .build();
    Inquiry open = policy.questions(shipment, "metal");
    assertThat(policy.determine(shipment).line("metal").isSettled()).isFalse();
    assertThat(open.sets()).isEmpty();
    assertThat(open.notFacts()).containsExactly("zz-2");
    assertThat(policy.questions(shipment, "oxide").notFacts()).isEmpty();
  }

  @Test
  void oneSubstanceIsNoBlend() {
    String blend = "{blend: {component: {contains: Dy}, alongside: {contains: Dy}, otherwise: q}}";
    Determination answer = determine(policy(blend), item(ProductForm.OXIDE, "Dy2O3"));
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
  }

  @Test
  void whatIsMetIsInTheFindings() {
    assertThat(determine(policy(METAL), metal()).findings())
        .extracting(f -> f.state())
        .containsExactly(FindingState.MET);
  }

  private static Item metal() {
    return item(ProductForm.METAL, "Dy");
  }

  private static Item item(ProductForm form, String composition) {
    return Item.builder().form(form).composition(Composition.parse(composition)).build();
  }

  private static Bounds<Requirement> requirement(String entry, String... announcements) {
    return determine(policy(entry, announcements), metal()).requirement();
  }

  private static Determination determine(ControlPolicy policy, Item item) {
    return policy
        .determine(Shipment.builder()
            .exportDate(DAY)
            .addLines(ShipmentLine.of("1", item))
            .build())
        .line("1");
  }

  /** A law {@code zz-0} with one entry, and announcements {@code zz-1} and on with one provision each. */
  private static ControlPolicy policy(String entry, String... announcements) {
    String names = IntStream.rangeClosed(0, announcements.length)
        .mapToObj(i -> "zz-" + i + ".yaml")
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
    String manifest = """
        version: 2031.01.1
        assertedThrough: 2031-12-31
        scope: {en: "an invented regime"}
        elements: [Dy]
        instruments: [%s]
        notModelled: []
        """.formatted(names);
    String list = HEAD.formatted(0, "announcement", 0) + """
        questions:
          - id: q
            cite: p
            asks: "which?"
            readings: {in-scope: "this", out-of-scope: "that"}
            default: open
            confidence: U
        lists:
          - id: list
            cite: p
            begins: 2031-01-01
            dualUse: true
            effect: licence-required
            when: {movement: [export]}
            entries:
              - {code: E1, subject: Dy, is: %s, item: "it", confidence: U}
        """.formatted(entry);
    list = list.replace("entries: 0", "entries: 1");
    Stream<LawFile> more = IntStream.range(0, announcements.length)
        .mapToObj(i -> new LawFile(
            "zz-" + (i + 1) + ".yaml", announcements[i].replace("zz-N", "zz-" + (i + 1))));
    return ControlPolicy.of(Rulebooks.read(Stream.concat(
            Stream.of(new LawFile("rulebook.yaml", manifest), new LawFile("zz-0.yaml", list)), more)
        .collect(ImmutableList.toImmutableList())));
  }

  private static final String HEAD = """
      id: zz-%s
      kind: %s
      issuers: [ZZ]
      name: invented
      title: {en: "invented"}
      published: 2031-01-01
      confidence: U
      sources: []
      counts: {provisions: %s, entries: 0}
      """;

  private static String law(String provision) {
    return announcement("announcement", provision);
  }

  private static String report(String provision) {
    return announcement("report", provision);
  }

  private static String announcement(String kind, String provision) {
    return HEAD.formatted("N", kind, 1)
        + "provisions:\n  - "
        + provision.replace("cite: p,", "cite: p, confidence: U,")
        + "\n";
  }
}
