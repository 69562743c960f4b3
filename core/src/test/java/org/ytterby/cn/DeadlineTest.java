package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Determination;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.decision.Duty;
import org.ytterby.law.WorkingDays;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;

/** When duties are due, and what is written, with a calendar and without. */
class DeadlineTest {
  private static final WorkingDays CALENDAR = new WorkingDays(
      LocalDate.of(2025, 10, 1),
      LocalDate.of(2025, 12, 31),
      ImmutableSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
      ImmutableSortedSet.of(LocalDate.of(2025, 10, 27)),
      ImmutableSortedSet.of(LocalDate.of(2025, 11, 1)));
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 20);

  private static Determination relief(ControlPolicy policy) {
    return answer(
        policy,
        Bundled.item(
            ProductForm.METAL, "Tb", i -> i.origin(Countries.of("CN")).madeIn(Countries.of("CN"))),
        s -> s.from(Countries.of("ES"))
            .to(Countries.of("TR"))
            .endUser(Party.builder().name("Field Hospital").build())
            .endUses(Stated.exactly(EndUse.DISASTER_RELIEF))
            .addExemptionsClaimed("humanitarian"));
  }

  private static Determination answer(
      ControlPolicy policy, Item item, UnaryOperator<Shipment.Builder> more) {
    return policy
        .determine(more.apply(Shipment.builder().exportDate(OCTOBER))
            .addLines(ShipmentLine.of("1", item))
            .build())
        .line("1");
  }

  private static Duty duty(Determination answer, String kind) {
    return answer.duties().stream()
        .filter(d -> d.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** 20 October is a Monday; 27 October is off and Saturday 1 November is worked: the tenth working day is 3 November. */
  @Test
  void theReportOfReliefIsDueOnTheTenthWorkingDay() {
    Determination answer = relief(Bundled.POLICY.with(CALENDAR));
    assertThat(duty(answer, "report-after-export").fixedDay()).contains(LocalDate.of(2025, 11, 3));
    assertThat(DeterminationJson.of(answer))
        .contains("{\"kind\":\"report-after-export\",\"deadline\":\"2025-11-03\"");
  }

  @Test
  void withoutACalendarItStaysWords() {
    Determination answer = relief(Bundled.POLICY);
    assertThat(duty(answer, "report-after-export").due()).isEmpty();
    assertThat(DeterminationJson.of(answer))
        .contains("\"deadline\":\"10 working days after export\"");
  }

  @Test
  void theReportIsFilledInAsFarAsItsFactsAreKnown() {
    Duty report = duty(relief(Bundled.POLICY), "report-after-export");
    assertThat(report.papers().to()).contains("jingwaibaogao@mofcom.gov.cn");
    assertThat(report.papers().text())
        .contains("Export on 2025-10-20 to TR, end user Field Hospital, for humanitarian relief.");
    assertThat(report.papers().notSeen()).isNotEmpty();
  }

  @Test
  void theTimeToDecideIsCountedFromAcceptanceAndIsNoFixedDay() {
    UnaryOperator<Shipment.Builder> fromChina =
        s -> s.from(Countries.of("CN")).to(Countries.of("DE"));
    Item oxide = Bundled.item(ProductForm.OXIDE, "Dy2O3");
    ControlPolicy policy = Bundled.POLICY.with(CALENDAR);
    assertThat(duty(answer(policy, oxide, fromChina), "await-decision").due()).isEmpty();
    Determination accepted = answer(
        policy, oxide, s -> fromChina.apply(s).applicationAcceptedOn(LocalDate.of(2025, 10, 3)));
    Duty wait = duty(accepted, "await-decision");
    assertThat(wait.due()).contains(LocalDate.of(2025, 12, 5));
    assertThat(wait.fixedDay()).isEmpty();
    assertThat(DeterminationJson.of(accepted))
        .contains("\"deadline\":\"decided within 45 working days of acceptance;");
  }

  @Test
  void theFieldsOfTheComplianceNoticeWereNotSeen() {
    Determination answer = answer(
        Bundled.POLICY,
        Bundled.item(ProductForm.METAL, "Dy"),
        s -> s.from(Countries.of("CN")).to(Countries.of("DE")));
    assertThat(duty(answer, "issue-compliance-notice").papers().notSeen())
        .containsExactly("the fields of the notice, which Annex 2 gives");
    assertThat(duty(answer, "issue-compliance-notice").papers().text()).isEmpty();
    assertThat(duty(answer, "declare-destination").papers().text())
        .isEqualTo(Optional.of("country or region of final destination: DE"));
    assertThat(duty(answer, "keep-records").papers().documents()).contains("invoices", "ledgers");
  }
}
