package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Abroad.dysprosium;
import static org.ytterby.cn.Abroad.magnet;
import static org.ytterby.cn.Abroad.piece;
import static org.ytterby.cn.Abroad.pieces;
import static org.ytterby.cn.Abroad.share;
import static org.ytterby.cn.Bundled.AS_REPORTED;
import static org.ytterby.cn.Bundled.EITHER;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.POLICY;
import static org.ytterby.cn.Bundled.PUBLISHED_ONLY;
import static org.ytterby.cn.Bundled.REQUIRED;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.decision.Determination;
import org.ytterby.decision.FindingState;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Money;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;

/** Art. 1(1) of No. 61: Chinese-origin items of Part I reach 0.1 % of the value of a magnet made abroad. */
class TenthOfAPercentTest {
  @Test
  void exactlyATenthOfAPercentIsCaughtUnlessThePauseWasExtended() {
    Shipment shipment = magnet(share("0.1 %"));
    assertThat(POLICY.determine(shipment).requirement()).isEqualTo(EITHER);
    assertThat(PUBLISHED_ONLY.determine(shipment).requirement()).isEqualTo(REQUIRED);
    assertThat(AS_REPORTED.determine(shipment).requirement()).isEqualTo(NOT_REQUIRED);
  }

  @Test
  void theOpenAnswerNamesTheReport() {
    Determination answer = Bundled.determine(magnet(share("0.1 %")));
    assertThat(answer.findings())
        .filteredOn(f -> f.provision().toString().equals("cn-mofcom-2025-61/art-1-1"))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.state()).isEqualTo(FindingState.UNSETTLED);
          assertThat(f.missing()).containsExactly("cn-mofcom-report-2026-09-28");
        });
    assertThat(answer.questions()).noneMatch(q -> q.matters().contains("requirement"));
    assertThat(answer.cautions())
        .anySatisfy(c -> assertThat(c).contains("2026-09-28", "no published instrument says so"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0999999999 %",
        "0.09999999999999999999999999999999 %",
        "0 %",
        "0-0.0999999999 %",
        "< 0.1 %"
      })
  void anyShareBelowIsNotCaught(String share) {
    assertThat(PUBLISHED_ONLY.determine(magnet(share(share))).requirement())
        .isEqualTo(NOT_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1 %", "0.10 %", "0.1000000001 %", "0.1-5 %", "100 %"})
  void anyShareFromThereUpwardsIsCaught(String share) {
    assertThat(PUBLISHED_ONLY.determine(magnet(share(share))).requirement()).isEqualTo(REQUIRED);
  }

  @Test
  void aShareThatMayReachItLeavesTheAnswerOpen() {
    assertThat(PUBLISHED_ONLY.determine(magnet(share("0.05-0.1 %"))).requirement())
        .isEqualTo(EITHER);
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 1000.00, true",
    "0.99, 1000.00, false",
    "1, 1000.01, false",
    "0.000000000000000001, 0.000000000000001, true",
    "0.000000000000000000999, 0.000000000000001, false",
    "1000000000000000000000000000, 1000000000000000000000000000000, true",
    "999999999999999999999999999, 1000000000000000000000000000000, false",
    "0.3333333333333333333333333333, 333.3333333333333333333333333, true",
    "0.3333333333333333333333333332, 333.3333333333333333333333333, false",
  })
  void amountsAreComparedExactly(String part, String whole, boolean caught) {
    assertThat(PUBLISHED_ONLY
            .determine(magnet(pieces(whole, dysprosium("CN", part))))
            .requirement())
        .isEqualTo(caught ? REQUIRED : NOT_REQUIRED);
    assertThat(PUBLISHED_ONLY.determine(magnet(amount(whole, part))).requirement())
        .isEqualTo(caught ? REQUIRED : NOT_REQUIRED);
  }

  private static UnaryOperator<Item.Builder> amount(String whole, String part) {
    return i -> i.value(Money.of(whole, "EUR"))
        .contentValue(new ContentValue.Amount(Money.of(part, "EUR")));
  }

  @Test
  void piecesAreAddedTogether() {
    assertThat(PUBLISHED_ONLY
            .determine(magnet(pieces(
                "1000.00",
                dysprosium("CN", "0.40"),
                piece(ProductForm.OXIDE, "Tb4O7", "CN", "0.35"),
                piece(ProductForm.METAL, "Sm", "CN", "0.25"))))
            .requirement())
        .isEqualTo(REQUIRED);
  }

  @Test
  void onlyWhatPartOneNamesCounts() {
    assertThat(PUBLISHED_ONLY
            .determine(magnet(pieces(
                "1000.00",
                dysprosium("CN", "0.99"),
                piece(ProductForm.METAL, "Nd", "CN", "300"),
                piece(ProductForm.METAL, "Ho", "CN", "50"),
                piece(ProductForm.OXIDE, "Gd2O3", "CN", "50"))))
            .requirement())
        .isEqualTo(NOT_REQUIRED);
  }

  @Test
  void dysprosiumFromElsewhereDoesNotCountHoweverMuchOfItThereIs() {
    assertThat(PUBLISHED_ONLY
            .determine(magnet(
                "Nd 20 %; Dy 10 %; B 1 %; Fe balance",
                pieces("1000.00", dysprosium("CN", "0.99"), dysprosium("AU", "400"))))
            .requirement())
        .isEqualTo(NOT_REQUIRED);
    assertThat(PUBLISHED_ONLY
            .determine(magnet("Nd 20 %; Dy 10 %; B 1 %; Fe balance", share("0.0999999999 %")))
            .requirement())
        .isEqualTo(NOT_REQUIRED);
  }

  @Test
  void valueOfUnknownOriginMayCount() {
    ContentValue.Piece somewhere =
        new ContentValue.Piece(Bundled.item(ProductForm.METAL, "Dy"), Money.of("1.00", "EUR"));
    assertThat(PUBLISHED_ONLY.determine(magnet(pieces("1000.00", somewhere))).requirement())
        .isEqualTo(EITHER);
  }

  @Test
  void aShareThatNobodyTookSettlesNothing() {
    assertThat(PUBLISHED_ONLY.determine(magnet(i -> i)).requirement()).isEqualTo(EITHER);
  }

  @Test
  void aMagnetWithoutTerbiumAndDysprosiumIsNotListed() {
    assertThat(PUBLISHED_ONLY
            .determine(magnet("NdFeB; Dy absent; Tb absent", share("5 %")))
            .requirement())
        .isEqualTo(NOT_REQUIRED);
  }
}
