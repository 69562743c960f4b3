package org.ytterby.regimes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.ElementPosition.Position;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Release;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;
import org.ytterby.element.Element;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.quantity.Money;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.ItemType;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;

/** The library answers from any law: here from that of an invented board for lamps. */
class LighthouseTest {
  private static final LocalDate SPRING = LocalDate.of(2040, 4, 1);
  private static final ControlPolicy POLICY = read();

  private static ControlPolicy read() {
    try {
      return ControlPolicy.of(Rulebooks.read(
          Path.of(Objects.requireNonNull(LighthouseTest.class.getResource("/regimes/lighthouse"))
              .toURI())));
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ironToFaroeIsLicensedUnderItsEntryAndJudgedCaseByCase() {
    Determination answer = determine(
        SPRING,
        iron(),
        s -> s.endUser(screened(Countries.of("FO"))).importer(screened(Countries.of("FO"))));
    assertThat(answer.controlCodes()).extracting(Object::toString).containsExactly("L1.a");
    assertThat(answer.requirement()).isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(answer.review()).isEqualTo(Bounds.settled(Review.CASE_BY_CASE));
    assertThat(answer.party()).isEqualTo(Bounds.settled(PartyMeasure.NONE));
    assertThat(answer.release()).isEqualTo(Release.LICENCE);
    assertThat(answer.duties()).extracting(d -> d.kind()).containsExactly("apply-for-licence");
    assertThat(answer.scope()).contains("Lighthouse Board");
  }

  @Test
  void leadIsNotListed() {
    Determination answer = determine(SPRING, item(ProductForm.METAL, "Pb"), s -> s);
    assertThat(answer.requirement()).isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
    assertThat(answer.release()).isEqualTo(Release.CLEAR);
  }

  @Test
  void aListedPartyIsBarredForListedThingsOnly() {
    UnaryOperator<Shipment.Builder> listed = s -> s.importer(
        Party.builder().status(Stated.exactly(PartyStatus.CONTROL_LISTED)).build());
    assertThat(determine(SPRING, iron(), listed).release()).isEqualTo(Release.STOP);
    assertThat(determine(SPRING, item(ProductForm.METAL, "Pb"), listed).party())
        .isEqualTo(Bounds.settled(PartyMeasure.NONE));
  }

  @Test
  void aBrightLampIsProhibitedToFaroeFromTheFirstOfMarch() {
    UnaryOperator<Item.Builder> bright =
        b -> b.putAllParameters(Parameter.parseAll("brightness=1000 cd"));
    UnaryOperator<Item.Builder> dim =
        b -> b.putAllParameters(Parameter.parseAll("brightness=999.9999999 cd"));
    assertThat(requirement(SPRING, lamp(bright))).isEqualTo(Bounds.settled(Requirement.PROHIBITED));
    assertThat(requirement(SPRING, lamp(dim))).isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(requirement(SPRING, lamp(b -> b)))
        .isEqualTo(new Bounds<>(Requirement.REQUIRED, Requirement.PROHIBITED));
    assertThat(requirement(LocalDate.of(2040, 2, 29), lamp(bright)))
        .isEqualTo(Bounds.settled(Requirement.REQUIRED));
  }

  @Test
  void whetherAKitIsALampIsLeftOpenAndCanBeChosen() {
    Item kit = item(b -> b.form(ProductForm.COMPONENT)
        .composition(Composition.parse("Fe"))
        .itemType("lamp-kit")
        .integration(Integration.LOOSE)
        .putAllParameters(Parameter.parseAll("brightness=0 cd")));
    Determination open = determine(SPRING, kit, s -> s);
    assertThat(open.release()).isEqualTo(Release.HOLD);
    assertThat(open.findings()).anySatisfy(f -> assertThat(f.missing()).contains("lamp-kits"));
    Determination chosen = POLICY
        .assume("lamp-kits", "in-scope")
        .determine(shipment(SPRING, kit, s -> s))
        .line("1");
    assertThat(chosen.requirement()).isEqualTo(Bounds.settled(Requirement.REQUIRED));
  }

  @Test
  void rescueIsExemptWhenClaimed() {
    UnaryOperator<Shipment.Builder> rescue =
        s -> s.addExemptionsClaimed("sea-rescue").endUses(Stated.exactly(EndUse.DISASTER_RELIEF));
    Determination answer = determine(SPRING, iron(), rescue);
    assertThat(answer.requirement()).isEqualTo(Bounds.settled(Requirement.EXEMPT));
    assertThat(answer.duties()).extracting(d -> d.kind()).containsExactly("report-after-export");
    assertThat(requirement(SPRING, lamp(b -> b), s -> s.addExemptionsClaimed("sea-rescue")))
        .isEqualTo(new Bounds<>(Requirement.EXEMPT, Requirement.PROHIBITED));
  }

  @Test
  void whatIsBuiltInIsOutsideOnceTheBoardHasSaidSo() {
    Item built = lamp(
        b -> b.putAllParameters(Parameter.parseAll("brightness=1 cd")), Integration.INTEGRATED);
    assertThat(requirement(SPRING, built)).isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
    assertThat(POLICY
            .knownOn(LocalDate.of(2040, 4, 30))
            .determine(shipment(SPRING, built, s -> s))
            .requirement())
        .isEqualTo(Bounds.settled(Requirement.REQUIRED));
  }

  @Test
  void aQuarterOfTheValueIsCaughtAbroad() {
    assertThat(abroad("2.50")).isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(abroad("2.4999999999")).isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
  }

  private static Bounds<Requirement> abroad(String counted) {
    ContentValue.Piece iron = new ContentValue.Piece(
        item(b -> b.form(ProductForm.METAL)
            .composition(Composition.parse("Fe"))
            .origin(Countries.of("IS"))),
        Money.of(counted, "ISK"));
    Item lamp = lamp(b -> b.value(Money.of("10", "ISK"))
        .putAllParameters(Parameter.parseAll("brightness=1 cd"))
        .contentValue(new ContentValue.Itemised(ImmutableList.of(iron), true)));
    return POLICY
        .determine(Shipment.builder()
            .exportDate(SPRING)
            .from(Countries.of("GB"))
            .to(Countries.of("DK"))
            .addLines(ShipmentLine.of("1", lamp))
            .build())
        .requirement();
  }

  @Test
  void thePauseEndsWithItsLastNightUnlessWhatWasHeardIsTrue() {
    Item lamp = lamp(b -> b.putAllParameters(Parameter.parseAll("brightness=1 cd")));
    LocalDate after = LocalDate.of(2041, 9, 1);
    assertThat(requirement(LocalDate.of(2041, 5, 31), lamp))
        .isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(requirement(LocalDate.of(2041, 6, 1), lamp))
        .isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
    assertThat(requirement(LocalDate.of(2041, 8, 31), lamp))
        .isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
    assertThat(requirement(after, lamp))
        .isEqualTo(new Bounds<>(Requirement.NOT_REQUIRED, Requirement.REQUIRED));
    assertThat(POLICY
            .reading(ReportedMeasures.PUBLISHED_ONLY)
            .determine(shipment(after, lamp, s -> s))
            .requirement())
        .isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(requirement(LocalDate.of(2041, 10, 1), lamp))
        .isEqualTo(Bounds.settled(Requirement.REQUIRED));
  }

  @Test
  void copperIsNoLongerListedAfterItsLastDay() {
    Item copper = item(ProductForm.METAL, "Cu");
    assertThat(requirement(LocalDate.of(2041, 5, 31), copper))
        .isEqualTo(Bounds.settled(Requirement.REQUIRED));
    Determination ended = determine(LocalDate.of(2041, 6, 1), copper, s -> s);
    assertThat(ended.requirement()).isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
    assertThat(ended.findings()).anySatisfy(f -> {
      assertThat(f.provision().toString()).isEqualTo("xl-board-2040-1/L1.b");
      assertThat(f.state()).isEqualTo(FindingState.ENDED);
    });
    assertThat(POLICY.statusOf(Element.CU, LocalDate.of(2041, 6, 1)).position())
        .isEqualTo(Position.IN_FORCE);
  }

  private static Item iron() {
    return item(ProductForm.METAL, "Fe");
  }

  private static Item lamp(UnaryOperator<Item.Builder> more) {
    return lamp(more, Integration.LOOSE);
  }

  private static Item lamp(UnaryOperator<Item.Builder> more, Integration integration) {
    return item(b -> more.apply(b.form(ProductForm.FINISHED_PRODUCT)
        .composition(Composition.parse("Fe"))
        .itemType("lamp")
        .integration(integration)));
  }

  private static Item item(ProductForm form, String composition) {
    return item(b -> b.form(form)
        .composition(Composition.parse(composition))
        .itemType(ItemType.OTHER)
        .integration(Integration.LOOSE)
        .putAllParameters(Parameter.parseAll("brightness=0 cd")));
  }

  private static Item item(UnaryOperator<Item.Builder> more) {
    return more.apply(Item.builder()).build();
  }

  private static Party screened(Countries country) {
    return Party.builder().country(country).screenedClearOn(SPRING).build();
  }

  private static Shipment shipment(LocalDate day, Item item, UnaryOperator<Shipment.Builder> more) {
    return more.apply(
            Shipment.builder().exportDate(day).from(Countries.of("IS")).to(Countries.of("FO")))
        .addLines(ShipmentLine.of("1", item))
        .build();
  }

  private static Determination determine(
      LocalDate day, Item item, UnaryOperator<Shipment.Builder> more) {
    return POLICY.determine(shipment(day, item, more)).line("1");
  }

  private static Bounds<Requirement> requirement(LocalDate day, Item item) {
    return requirement(day, item, s -> s);
  }

  private static Bounds<Requirement> requirement(
      LocalDate day, Item item, UnaryOperator<Shipment.Builder> more) {
    return determine(day, item, more).requirement();
  }
}
