package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.EITHER;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.POLICY;
import static org.ytterby.cn.Bundled.REQUIRED;
import static org.ytterby.cn.Bundled.SUMMER;
import static org.ytterby.cn.Bundled.item;
import static org.ytterby.cn.Bundled.shipment;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Item;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Stated;

/** Art. 2 of the Export Control Law: supply by a Chinese person to a foreign one is an export, wherever it happens. */
class SupplyInsideChinaTest {
  private static final Item TERBIUM_OXIDE = item(ProductForm.OXIDE, "Tb4O7");

  private static Determination inside(
      Movement movement, String recipient, UnaryOperator<Shipment.Builder> more) {
    return inside(POLICY, movement, recipient, more);
  }

  private static Determination inside(
      ControlPolicy policy,
      Movement movement,
      String recipient,
      UnaryOperator<Shipment.Builder> more) {
    return policy
        .determine(shipment(
            SUMMER,
            "CN",
            "CN",
            TERBIUM_OXIDE,
            s -> more.apply(s.movement(movement).recipientNationality(Countries.parse(recipient)))))
        .line("1");
  }

  private static ImmutableList<String> asked(Determination answer) {
    return answer.questions().stream().map(q -> q.fact()).collect(ImmutableList.toImmutableList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE", "DE|FR", "!CN"})
  void whatIsHandedOverToAForeignPersonNeedsALicence(String recipient) {
    assertThat(inside(Movement.IN_COUNTRY_TRANSFER, recipient, s -> s).requirement())
        .isEqualTo(REQUIRED);
  }

  @Test
  void whatIsHandedOverToAChinesePersonNeedsNone() {
    Determination answer = inside(Movement.IN_COUNTRY_TRANSFER, "CN", s -> s);
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(answer.questions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN", "DE"})
  void whereAPartyIsEstablishedDoesNotSayWhoseNationalTheRecipientIs(String country) {
    Party party = Party.builder().country(Countries.of(country)).build();
    Determination answer =
        inside(Movement.IN_COUNTRY_TRANSFER, "", s -> s.importer(party).endUser(party));
    assertThat(answer.requirement()).isEqualTo(EITHER);
    assertThat(asked(answer)).contains("recipient_nationality");
  }

  @Test
  void whatLeavesChinaAsksForNoNationality() {
    Determination answer = Bundled.determine(Bundled.fromChina(SUMMER, TERBIUM_OXIDE));
    assertThat(answer.requirement()).isEqualTo(REQUIRED);
    assertThat(asked(answer)).doesNotContain("recipient_nationality");
  }

  @Test
  void betweenZonesThatIsAQuestionOfLaw() {
    assertThat(inside(Movement.BONDED_ZONE, "DE", s -> s).requirement()).isEqualTo(EITHER);
    assertThat(inside(Movement.BONDED_ZONE, "CN", s -> s).requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(zone("export").requirement()).isEqualTo(REQUIRED);
    assertThat(zone("movement").requirement()).isEqualTo(NOT_REQUIRED);
  }

  private static Determination zone(String reading) {
    return inside(
        POLICY.assume("supply-between-zones", reading), Movement.BONDED_ZONE, "DE", s -> s);
  }

  @Test
  void aMilitaryUserOfTheUnitedStatesIsBarredThereToo() {
    Party army = Party.builder()
        .country(Countries.of("US"))
        .status(Stated.exactly(PartyStatus.MILITARY))
        .build();
    UnaryOperator<Shipment.Builder> toIt =
        s -> s.importer(army).endUser(army).endUses(Stated.exactly(EndUse.MILITARY));
    assertThat(inside(Movement.IN_COUNTRY_TRANSFER, "US", toIt).party())
        .isEqualTo(Bounds.settled(PartyMeasure.BARRED));
    assertThat(inside(Movement.IN_COUNTRY_TRANSFER, "CN", toIt).party())
        .isEqualTo(Bounds.settled(PartyMeasure.NONE));
  }
}
