package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Abroad.MAGNET;
import static org.ytterby.cn.Abroad.dysprosium;
import static org.ytterby.cn.Abroad.magnet;
import static org.ytterby.cn.Abroad.piece;
import static org.ytterby.cn.Abroad.pieces;
import static org.ytterby.cn.Abroad.share;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.PUBLISHED_ONLY;
import static org.ytterby.cn.Bundled.REQUIRED;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.ytterby.decision.Headroom;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Shipment;

/** A number that moves by less than its margin does not cross the threshold, and by its margin it does. */
class HeadroomProperties {
  private static final BigDecimal HAIR = new BigDecimal("0.000000001");

  private static Headroom.Margin margin(Shipment shipment) {
    ImmutableList<Headroom.Margin> all = PUBLISHED_ONLY.headroom(shipment, "1").margins().stream()
        .filter(m -> m.fact().equals("listed_content_value"))
        .collect(ImmutableList.toImmutableList());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static boolean isCaught(Shipment shipment) {
    var requirement = PUBLISHED_ONLY.determine(shipment).requirement();
    assertThat(requirement).isIn(REQUIRED, NOT_REQUIRED);
    return requirement.equals(REQUIRED);
  }

  @Property(tries = 60)
  void ofAShare(@ForAll @IntRange(max = 2000) int hundredThousandths) {
    BigDecimal percent = BigDecimal.valueOf(hundredThousandths, 4);
    Headroom.Margin margin = margin(magnet(share(percent.toPlainString() + " %")));
    BigDecimal beyond = margin.margin().orElseThrow().exactValue().orElseThrow().movePointRight(2);
    assertThat(margin.threshold()).isEqualByComparingTo("0.001");
    assertThat(margin.meets()).isEqualTo(Truth.of(beyond.signum() >= 0));
    BigDecimal at = percent.subtract(beyond);
    assertThat(isCaught(magnet(share(at.toPlainString() + " %")))).isTrue();
    assertThat(isCaught(magnet(share(at.subtract(HAIR).toPlainString() + " %"))))
        .isFalse();
  }

  @Property(tries = 60)
  void ofThePriceOfTheLargestPiece(
      @ForAll @BigRange(min = "0.01", max = "9") @Scale(2) BigDecimal first,
      @ForAll @BigRange(min = "0.01", max = "9") @Scale(2) BigDecimal second,
      @ForAll @BigRange(min = "1", max = "9000") @Scale(2) BigDecimal whole) {
    Assume.that(first.compareTo(second) != 0);
    Headroom.Amounts amounts = margin(ofTwo(whole, first, second)).amounts().orElseThrow();
    assertThat(amounts.counted().exactValue().orElseThrow())
        .isEqualByComparingTo(first.add(second));
    Headroom.Largest largest = amounts.largest().orElseThrow();
    boolean firstIsLarger = first.compareTo(second) > 0;
    assertThat(largest.name())
        .isEqualTo(
            firstIsLarger ? "listed_content 1 (Dy metal)" : "listed_content 2 (Tb4O7 oxide)");
    BigDecimal other = first.min(second);
    if (largest.flipsAt().isEmpty()) {
      assertThat(isCaught(ofTwo(
              whole,
              firstIsLarger ? BigDecimal.ZERO : other,
              firstIsLarger ? other : BigDecimal.ZERO)))
          .isTrue();
      return;
    }
    BigDecimal at = largest.flipsAt().get().exactValue().orElseThrow();
    BigDecimal price = largest.amount().exactValue().orElseThrow();
    assertThat(largest.ratio().orElseThrow().lowerEnd().orElseThrow().multiply(price))
        .isLessThanOrEqualTo(at);
    assertThat(largest.ratio().orElseThrow().upperEnd().orElseThrow().multiply(price))
        .isGreaterThanOrEqualTo(at);
    assertThat(isCaught(ofTwo(whole, firstIsLarger ? at : other, firstIsLarger ? other : at)))
        .isTrue();
    if (at.compareTo(HAIR) > 0) {
      BigDecimal below = at.subtract(HAIR);
      assertThat(
              isCaught(ofTwo(whole, firstIsLarger ? below : other, firstIsLarger ? other : below)))
          .isFalse();
    }
  }

  private static Shipment ofTwo(BigDecimal whole, BigDecimal dysprosium, BigDecimal terbium) {
    return magnet(
        MAGNET,
        pieces(
            whole.toPlainString(),
            dysprosium("CN", dysprosium.toPlainString()),
            piece(ProductForm.OXIDE, "Tb4O7", "CN", terbium.toPlainString())));
  }
}
