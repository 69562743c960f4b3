package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
  private static final Party CIVIL = party(PartyStatus.CIVIL);

  /** What stands on a licence, to be changed. */
  private static final class Paper {
    private Optional<LocalDate> validFrom = Optional.of(LocalDate.of(2026, 1, 5));
    private Optional<LocalDate> validTo = Optional.of(LocalDate.of(2026, 12, 31));
    private Set<String> items = Set.of("1C905.b");
    private Set<String> endUsers = Set.of("Foo GmbH");
    private Countries destinations = Countries.of("DE");
    private Set<EndUse> endUses = Set.of(EndUse.CIVIL);
    private Optional<PartQuantity> left = Optional.of(PartQuantity.of("500", "kg"));
    private Optional<PartQuantity> takes = Optional.of(PartQuantity.of("0.5", "t"));
    private Optional<Integer> exportsMade = Optional.of(0);
  }

  private static HeldLicence licence(String kind) {
    return licence(kind, p -> {});
  }

  private static HeldLicence individual(Consumer<Paper> change) {
    return licence("individual", change);
  }

  private static HeldLicence licence(String kind, Consumer<Paper> change) {
    Paper paper = new Paper();
    change.accept(paper);
    return HeldLicence.builder()
        .kind(kind)
        .number("26XJ0012")
        .validFrom(paper.validFrom)
        .validTo(paper.validTo)
        .addAllItems(paper.items)
        .addAllEndUsers(paper.endUsers)
        .destinations(paper.destinations)
        .addAllEndUses(paper.endUses)
        .quantityLeft(paper.left)
        .takes(paper.takes)
        .exportsMade(paper.exportsMade)
        .build();
  }

  private static Party party(PartyStatus status) {
    return Party.builder()
        .name("FOO Gmbh")
        .country(Countries.of("DE"))
        .status(Stated.exactly(status))
        .build();
  }

  private static Determination answer(HeldLicence held, Party endUser) {
    return Bundled.POLICY
        .determine(Shipment.builder()
            .exportDate(DAY)
            .from(Countries.of("CN"))
            .to(Countries.of("DE"))
            .importer(party(PartyStatus.CIVIL))
            .endUser(endUser)
            .endUses(Stated.exactly(EndUse.CIVIL))
            .licence(held)
            .addLines(ShipmentLine.of("1", Bundled.item(ProductForm.OXIDE, "Dy2O3")))
            .build())
        .line("1");
  }

  private static LicenceCoverage coverage(HeldLicence held) {
    return answer(held, CIVIL).licences().get(0);
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
    Determination answer = answer(licence("individual"), CIVIL);
    assertThat(answer.licences().get(0).verdict())
        .as("%s", answer.licences())
        .isEqualTo(Verdict.COVERS);
    assertThat(answer.requirement()).isEqualTo(Bundled.REQUIRED);
    assertThat(answer.cautions()).anyMatch(c -> c.startsWith("Licence individual 26XJ0012 covers"));
    assertThat(coverage(licence("general")).verdict()).isEqualTo(Verdict.COVERS);
  }

  @Test
  void everyThingThatIsNotKnownLeavesItOpen() {
    isOpen(individual(p -> p.validFrom = Optional.empty()), About.VALIDITY);
    isOpen(individual(p -> p.validTo = Optional.empty()), About.VALIDITY);
    isOpen(individual(p -> p.items = Set.of()), About.ITEM);
    isOpen(individual(p -> p.items = Set.of("1C905")), About.ITEM);
    isOpen(licence("individual", p -> p.endUsers = Set.of()), About.END_USER);
    isOpen(individual(p -> p.destinations = Countries.any()), About.DESTINATION);
    isOpen(individual(p -> p.endUses = Set.of()), About.END_USE);
    isOpen(individual(p -> p.takes = Optional.empty()), About.QUANTITY);
    isOpen(individual(p -> p.left = Optional.empty()), About.QUANTITY);
    isOpen(individual(p -> p.takes = Optional.of(PartQuantity.of("3", "piece"))), About.QUANTITY);
    isOpen(individual(p -> p.exportsMade = Optional.empty()), About.EXPORTS);
    isOpen(licence("yearly"), About.KIND);
    isOpen(licence("registration-certificate"), About.KIND);
    assertThat(coverage(HeldLicence.of("general", "7")).verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void everyThingThatFailsIsSaid() {
    fails(individual(p -> p.validTo = Optional.of(DAY.minusDays(1))), About.VALIDITY);
    fails(individual(p -> p.validFrom = Optional.of(DAY.plusDays(1))), About.VALIDITY);
    fails(individual(p -> p.validTo = Optional.of(LocalDate.of(2027, 1, 6))), About.VALIDITY);
    fails(individual(p -> p.items = Set.of("1C904.b")), About.ITEM);
    fails(licence("individual", p -> p.endUsers = Set.of("Foo GmbH", "Bar AG")), About.END_USER);
    fails(licence("general", p -> p.endUsers = Set.of("Bar AG")), About.END_USER);
    fails(individual(p -> p.destinations = Countries.of("FR")), About.DESTINATION);
    fails(individual(p -> p.endUses = Set.of(EndUse.MILITARY)), About.END_USE);
    fails(individual(p -> p.takes = Optional.of(PartQuantity.of("500.001", "kg"))), About.QUANTITY);
    fails(individual(p -> p.exportsMade = Optional.of(1)), About.EXPORTS);
  }

  @Test
  void aYearToTheDayIsStillAYear() {
    assertThat(coverage(individual(p -> p.validTo = Optional.of(LocalDate.of(2027, 1, 5))))
            .verdict())
        .isEqualTo(Verdict.COVERS);
  }

  @Test
  void noGeneralLicenceWithAPartyOnTheWatchList() {
    Party watched = party(PartyStatus.WATCH_LISTED);
    assertThat(answer(licence("general"), watched).licences().get(0).reasons())
        .extracting(Point::about)
        .containsExactly(About.PARTY);
    assertThat(answer(licence("individual"), watched).licences().get(0).verdict())
        .isEqualTo(Verdict.COVERS);
  }

  @Test
  void aPartyThatIsNotScreenedLeavesItOpenAndABarredOneRulesItOut() {
    assertThat(answer(licence("individual"), Party.builder().name("Foo GmbH").build())
            .licences()
            .get(0)
            .verdict())
        .isEqualTo(Verdict.OPEN);
    assertThat(answer(licence("individual"), party(PartyStatus.CONTROL_LISTED))
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
            .licence(licence("individual"))
            .addLines(ShipmentLine.of("1", Bundled.item(ProductForm.METAL, "Nd")))
            .build())
        .line("1");
    assertThat(answer.licences().get(0).verdict()).isEqualTo(Verdict.NOT_NEEDED);
  }
}
