package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Abroad.MAGNET;
import static org.ytterby.cn.Abroad.dysprosium;
import static org.ytterby.cn.Abroad.magnet;
import static org.ytterby.cn.Abroad.pieces;
import static org.ytterby.cn.Abroad.share;
import static org.ytterby.cn.Bundled.POLICY;
import static org.ytterby.cn.Bundled.PUBLISHED_ONLY;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Counterfactuals;
import org.ytterby.decision.Counterfactuals.Goal;
import org.ytterby.decision.CounterfactualsJson;
import org.ytterby.decision.Headroom;
import org.ytterby.decision.Language;
import org.ytterby.decision.Release;
import org.ytterby.decision.WhatIfWords;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Stated;

/** What would change an answer of the bundled law, by examples. */
class WhatIfTest {
  private static Shipment.Builder civil(Shipment.Builder shipment) {
    Party party = Party.builder()
        .country(Countries.of("FR"))
        .status(Stated.exactly(PartyStatus.CIVIL))
        .build();
    return shipment.importer(party).endUser(party).endUses(Stated.exactly(EndUse.CIVIL));
  }

  private static ImmutableList<String> ways(Counterfactuals found, Goal goal) {
    return found.ways().stream()
        .filter(w -> w.reaches().contains(goal))
        .map(w -> w.changes().toString())
        .collect(ImmutableList.toImmutableList());
  }

  private static Headroom.Margin ofContent(Shipment shipment) {
    ImmutableList<Headroom.Margin> all = PUBLISHED_ONLY.headroom(shipment, "1").margins().stream()
        .filter(m -> m.fact().equals("listed_content_value"))
        .collect(ImmutableList.toImmutableList());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void aMagnetJustAboveATenthOfAPercent() {
    Counterfactuals found =
        PUBLISHED_ONLY.counterfactuals(magnet(MAGNET, share("0.12 %"), WhatIfTest::civil), "1");
    assertThat(found.release()).isEqualTo(Release.LICENCE);
    assertThat(ways(found, Goal.CLEAR))
        .contains(
            "[listed_content_value: 0.12 % -> < 0.1 %]",
            "[export_date: 2026-11-20 -> 2020-12-01..2026-11-10]",
            "[composition.Dy: > 0 % -> absent, composition.Tb: (not stated) -> absent]");
    assertThat(ways(found, Goal.EXEMPT))
        .contains("[end_use: civil -> disaster-relief, exemption: (not stated) -> humanitarian]");
  }

  @Test
  void dysprosiumFromElsewhereInsideTheMagnet() {
    assertThat(ways(
            PUBLISHED_ONLY.counterfactuals(
                magnet(MAGNET, pieces("1000", dysprosium("CN", "1.2")), WhatIfTest::civil), "1"),
            Goal.CLEAR))
        .contains("[listed_content_origin: CN -> !CN]");
  }

  @Test
  void noDestinationAbroadHelpsDysprosiumOxideButAnotherDepartureDoes() {
    Counterfactuals found = POLICY.counterfactuals(
        Bundled.shipment(
            Bundled.SUMMER,
            "CN",
            "DE",
            Bundled.item(ProductForm.OXIDE, "Dy2O3"),
            WhatIfTest::civil),
        "1");
    assertThat(ways(found, Goal.CLEAR))
        .contains(
            "[from_country: CN -> !CN]",
            "[recipient_nationality: (not stated) -> CN, to_country: DE -> CN]")
        .doesNotContain("[to_country: DE -> CN]");
    assertThat(found.ways().stream()
            .flatMap(w -> w.changes().stream())
            .filter(c -> c.fact().equals("to_country")))
        .isNotEmpty()
        .allMatch(c -> c.to().equals("CN"));
    assertThat(found.complete()).isTrue();
  }

  @Test
  void holmiumOxideAfterThePauseMayLeaveWithinItOrWaitForCertainty() {
    Counterfactuals found = POLICY.counterfactuals(
        Bundled.shipment(
            LocalDate.of(2026, 11, 15),
            "CN",
            "DE",
            Bundled.item(ProductForm.OXIDE, "Ho2O3"),
            WhatIfTest::civil),
        "1");
    assertThat(found.release()).isEqualTo(Release.HOLD);
    assertThat(ways(found, Goal.CLEAR))
        .contains("[export_date: 2026-11-15 -> 2020-12-01..2026-11-10]");
    assertThat(ways(found, Goal.REQUIRED))
        .containsExactly("[export_date: 2026-11-15 -> 2027-01-11..]");
    assertThat(CounterfactualsJson.of(found))
        .startsWith("{\"id\":\"1\",\"release\":\"hold\",")
        .contains(
            "{\"changes\":[{\"fact\":\"export_date\",\"from\":\"2026-11-15\",\"to\":\"2027-01-11..\"}]")
        .endsWith("\"complete\":true}");
  }

  @Test
  void theWordsSpeakOfFactsInBothLanguages() {
    Counterfactuals found =
        PUBLISHED_ONLY.counterfactuals(magnet(MAGNET, share("0.12 %"), WhatIfTest::civil), "1");
    Counterfactuals.Way lower = found.ways().stream()
        .filter(w -> w.changes().toString().contains("listed_content_value"))
        .findFirst()
        .orElseThrow();
    WhatIfWords english = WhatIfWords.in(Language.EN, PUBLISHED_ONLY.rulebook());
    WhatIfWords chinese = WhatIfWords.in(Language.ZH, PUBLISHED_ONLY.rulebook());
    assertThat(english.of(lower))
        .isEqualTo(
            "If the value of the listed contents that count were < 0.1 % (stated: 0.12 %): clear to leave, no licence required.");
    assertThat(chinese.of(lower)).isEqualTo("假如应计入的清单物项的价值为< 0.1 %（现申报：0.12 %）：可以放行、无需许可。");
    assertThat(english.notice()).contains("if the facts were so", "false declaration");
    assertThat(chinese.notice()).contains("而非申报");
    found.ways().forEach(w -> assertThat(chinese.of(w)).doesNotContain("{", "null"));
  }

  @Test
  void whatMayLeaveNeedsNoWhatIf() {
    Counterfactuals found = POLICY.counterfactuals(
        Bundled.fromChina(Bundled.SUMMER, Bundled.item(ProductForm.OXIDE, "La2O3")), "1");
    assertThat(found.sought()).isEmpty();
    assertThat(found.ways()).isEmpty();
  }

  @Test
  void theHeadroomOfAMagnetByItsPieces() {
    Headroom.Margin margin =
        ofContent(magnet(MAGNET, pieces("1000", dysprosium("CN", "1.2")), s -> s));
    assertThat(margin.provisions())
        .extracting(Object::toString)
        .containsExactly("cn-mofcom-2025-61/art-1-1");
    assertThat(margin.ratio()).contains(Interval.exactly(new BigDecimal("1.2")));
    Headroom.Amounts amounts = margin.amounts().orElseThrow();
    assertThat(amounts.margin()).isEqualTo(Interval.exactly(new BigDecimal("0.2")));
    assertThat(amounts.largest().orElseThrow().flipsAt())
        .contains(Interval.exactly(BigDecimal.ONE));
    assertThat(WhatIfWords.in(Language.EN, PUBLISHED_ONLY.rulebook()).of(margin))
        .isEqualTo(String.join(
            " ",
            "No. 61 of 2025, Art. 1(1): the value of the listed contents that count is 0.12 %,",
            "the threshold is at least 0.1 %; margin 0.02 %, 1.2 times the threshold.",
            "What counts is 1.2 EUR of 1000 EUR: 0.2 EUR beside the threshold.",
            "Most comes from listed_content 1 (Dy metal), 1.2 EUR; the share is at the threshold if it is 1 EUR,",
            "its price times about 0.833333."));
    assertThat(WhatIfWords.in(Language.ZH, PUBLISHED_ONLY.rulebook()).of(margin))
        .contains("0.12 %", "0.2 EUR", "约0.833333");
  }

  @Test
  void theHeadroomOfARotorByItsBill() {
    Item rotor = BillTest.rotor();
    Headroom.Margin margin = ofContent(Bundled.shipment(Abroad.AUTUMN, "DE", "US", rotor, s -> s));
    Headroom.Largest largest = margin.amounts().orElseThrow().largest().orElseThrow();
    assertThat(largest.name()).isEqualTo("rotor > magnet > dy");
    assertThat(largest.amount()).isEqualTo(Interval.exactly(new BigDecimal("0.4")));
    assertThat(largest.flipsAt()).contains(Interval.exactly(new BigDecimal("0.08")));
    assertThat(largest.ratio()).contains(Interval.exactly(new BigDecimal("0.2")));
  }

  @Test
  void whereNoThresholdDecidesThereIsNoMargin() {
    assertThat(POLICY
            .headroom(
                Bundled.fromChina(Bundled.SUMMER, Bundled.item(ProductForm.OXIDE, "Dy2O3")), "1")
            .margins())
        .isEmpty();
  }
}
