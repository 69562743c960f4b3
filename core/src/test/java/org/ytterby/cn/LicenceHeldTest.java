package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Determination;
import org.ytterby.decision.LicenceCoverage;
import org.ytterby.decision.LicenceCoverage.About;
import org.ytterby.decision.LicenceCoverage.Point;
import org.ytterby.decision.LicenceCoverage.Verdict;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.HeldLicence;
import org.ytterby.trade.PartQuantity;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;

/** Dysprosium oxide from China to Germany under licences of every kind. */
class LicenceHeldTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static HeldLicence.Builder licence(String kind) {
    return licence(kind, Set.of("1C905.b"), Set.of("Foo GmbH"), Set.of(EndUse.CIVIL));
  }

  private static HeldLicence naming(String... items) {
    return licence("individual", Set.of(items), Set.of("Foo GmbH"), Set.of(EndUse.CIVIL)).build();
  }

  private static HeldLicence forUsers(String kind, String... endUsers) {
    return licence(kind, Set.of("1C905.b"), Set.of(endUsers), Set.of(EndUse.CIVIL)).build();
  }

  private static HeldLicence forUses(EndUse... endUses) {
    return licence("individual", Set.of("1C905.b"), Set.of("Foo GmbH"), Set.of(endUses)).build();
  }

  private static HeldLicence.Builder licence(
      String kind, Set<String> items, Set<String> endUsers, Set<EndUse> endUses) {
    return HeldLicence.builder()
        .kind(kind)
        .number("26XJ0012")
        .validFrom(LocalDate.of(2026, 1, 5))
        .validTo(LocalDate.of(2026, 12, 31))
        .addAllItems(items)
        .addAllEndUsers(endUsers)
        .destinations(Countries.of("DE"))
        .addAllEndUses(endUses)
        .quantityLeft(PartQuantity.of("500", "kg"))
        .takes(PartQuantity.of("0.5", "t"))
        .exportsMade(0);
  }

  private static Party party(PartyStatus status) {
    return Party.builder()
        .name("FOO Gmbh")
        .country(Countries.of("DE"))
        .status(Stated.exactly(status))
        .build();
  }

  private static Determination answer(HeldLicence held, UnaryOperator<Shipment.Builder> more) {
    return Bundled.POLICY
        .determine(more.apply(Shipment.builder()
                .exportDate(DAY)
                .from(Countries.of("CN"))
                .to(Countries.of("DE"))
                .importer(party(PartyStatus.CIVIL))
                .endUser(party(PartyStatus.CIVIL))
                .endUses(Stated.exactly(EndUse.CIVIL))
                .licence(held))
            .addLines(ShipmentLine.of("1", Bundled.item(ProductForm.OXIDE, "Dy2O3")))
            .build())
        .line("1");
  }

  private static LicenceCoverage coverage(HeldLicence held) {
    return answer(held, s -> s).licences().get(0);
  }

  private static void fails(HeldLicence held, About about) {
    LicenceCoverage coverage = coverage(held);
    assertThat(coverage.verdict()).as("%s", coverage).isEqualTo(Verdict.DOES_NOT_COVER);
    assertThat(coverage.points().stream().filter(p -> p.holds() == Truth.FALSE))
        .extracting(Point::about)
        .containsExactly(about);
  }

  private static void isOpen(HeldLicence held, About about) {
    LicenceCoverage coverage = coverage(held);
    assertThat(coverage.verdict()).as("%s", coverage).isEqualTo(Verdict.OPEN);
    assertThat(coverage.reasons()).extracting(Point::about).containsOnly(about);
  }

  @Test
  void aLicenceForExactlyThisCoversItAndTheRequirementStands() {
    Determination answer = answer(licence("individual").build(), s -> s);
    assertThat(answer.licences().get(0).verdict())
        .as("%s", answer.licences())
        .isEqualTo(Verdict.COVERS);
    assertThat(answer.requirement()).isEqualTo(Bundled.REQUIRED);
    assertThat(answer.cautions()).anyMatch(c -> c.startsWith("Licence individual 26XJ0012 covers"));
    assertThat(coverage(licence("general").build()).verdict()).isEqualTo(Verdict.COVERS);
  }

  @Test
  void everyThingThatIsNotKnownLeavesItOpen() {
    isOpen(licence("individual").validFrom(Optional.empty()).build(), About.VALIDITY);
    isOpen(licence("individual").validTo(Optional.empty()).build(), About.VALIDITY);
    isOpen(naming(), About.ITEM);
    isOpen(naming("1C905"), About.ITEM);
    isOpen(forUsers("individual"), About.END_USER);
    isOpen(licence("individual").destinations(Countries.any()).build(), About.DESTINATION);
    isOpen(forUses(), About.END_USE);
    isOpen(licence("individual").takes(Optional.empty()).build(), About.QUANTITY);
    isOpen(licence("individual").quantityLeft(Optional.empty()).build(), About.QUANTITY);
    isOpen(licence("individual").takes(PartQuantity.of("3", "piece")).build(), About.QUANTITY);
    isOpen(licence("individual").exportsMade(Optional.empty()).build(), About.EXPORTS);
    isOpen(licence("yearly").build(), About.KIND);
    isOpen(licence("registration-certificate").build(), About.KIND);
    assertThat(coverage(HeldLicence.of("general", "7")).verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void everyThingThatFailsIsSaid() {
    fails(licence("individual").validTo(DAY.minusDays(1)).build(), About.VALIDITY);
    fails(licence("individual").validFrom(DAY.plusDays(1)).build(), About.VALIDITY);
    fails(
        licence("individual").validTo(LocalDate.of(2027, 1, 6)).build(), About.VALIDITY);
    fails(naming("1C904.b"), About.ITEM);
    fails(forUsers("individual", "Foo GmbH", "Bar AG"), About.END_USER);
    fails(forUsers("general", "Bar AG"), About.END_USER);
    fails(licence("individual").destinations(Countries.of("FR")).build(), About.DESTINATION);
    fails(
        forUses(EndUse.MILITARY), About.END_USE);
    fails(licence("individual").takes(PartQuantity.of("500.001", "kg")).build(), About.QUANTITY);
    fails(licence("individual").exportsMade(1).build(), About.EXPORTS);
  }

  @Test
  void aYearToTheDayIsStillAYear() {
    assertThat(coverage(licence("individual").validTo(LocalDate.of(2027, 1, 5)).build()).verdict())
        .isEqualTo(Verdict.COVERS);
  }

  @Test
  void noGeneralLicenceWithAPartyOnTheWatchList() {
    UnaryOperator<Shipment.Builder> watched = s -> s.endUser(party(PartyStatus.WATCH_LISTED));
    assertThat(answer(licence("general").build(), watched).licences().get(0).reasons())
        .extracting(Point::about)
        .containsExactly(About.PARTY);
    assertThat(answer(licence("individual").build(), watched).licences().get(0).verdict())
        .isEqualTo(Verdict.COVERS);
  }

  @Test
  void aPartyThatIsNotScreenedLeavesItOpenAndABarredOneRulesItOut() {
    assertThat(answer(
                licence("individual").build(),
                s -> s.endUser(Party.builder().name("Foo GmbH").build()))
            .licences()
            .get(0)
            .verdict())
        .isEqualTo(Verdict.OPEN);
    assertThat(answer(
                licence("individual").build(),
                s -> s.endUser(party(PartyStatus.CONTROL_LISTED)))
            .licences()
            .get(0)
            .verdict())
        .isEqualTo(Verdict.DOES_NOT_COVER);
  }

  @Test
  void noneIsNeededForWhatNeedsNone() {
    Determination answer = Bundled.POLICY
        .determine(Shipment.builder()
            .exportDate(DAY)
            .from(Countries.of("CN"))
            .to(Countries.of("DE"))
            .licence(licence("individual").build())
            .addLines(ShipmentLine.of("1", Bundled.item(ProductForm.METAL, "Nd")))
            .build())
        .line("1");
    assertThat(answer.licences().get(0).verdict()).isEqualTo(Verdict.NOT_NEEDED);
  }
}
