package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Requirement;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.ValueShare;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;

/** Laws 6 and 7: the value of listed content, in the bundled rulebook on a day on which Art. 1(1) of No. 61 of 2025 applies. */
class ValueShareProperties {
  private static final ControlPolicy POLICY =
      ControlPolicy.of(Rulebooks.bundled()).reading(ReportedMeasures.PUBLISHED_ONLY);
  private static final BigDecimal TENTH_OF_A_PERCENT = new BigDecimal("0.001");

  @Property
  void exactlyATenthOfAPercentIsCaughtAndAnythingBelowIsNot(
      @ForAll("values") BigDecimal value, @ForAll @IntRange(min = 1, max = 200) int digits) {
    BigDecimal exactly = value.multiply(TENTH_OF_A_PERCENT);
    BigDecimal below = exactly.subtract(exactly.scaleByPowerOfTen(-digits));
    assertThat(amount(value, exactly)).isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(amount(value, below)).isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
    assertThat(pieces(value, List.of(exactly))).isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(pieces(value, List.of(below))).isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
    BigDecimal share = TENTH_OF_A_PERCENT.subtract(BigDecimal.ONE.scaleByPowerOfTen(-3 - digits));
    assertThat(share(TENTH_OF_A_PERCENT)).isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(share(share)).isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
  }

  @Property
  void aTenthOfAPercentInPartsIsCaughtAndOnePartLessIsNot(
      @ForAll("values") BigDecimal value, @ForAll @IntRange(min = 1, max = 30) int parts) {
    BigDecimal one = value;
    BigDecimal whole = value.multiply(BigDecimal.valueOf(1000L * parts));
    List<BigDecimal> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      all.add(one);
    }
    assertThat(pieces(whole, all)).isEqualTo(Bounds.settled(Requirement.REQUIRED));
    assertThat(pieces(whole, all.subList(1, parts)))
        .isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
  }

  @Property
  void moreChineseListedValueAtTheSameTotalNeverLightens(
      @ForAll("contents") List<ContentValue.Piece> pieces,
      @ForAll("values") BigDecimal more,
      @ForAll boolean complete) {
    List<ContentValue.Piece> larger = new ArrayList<>(pieces);
    larger.add(piece("Dy2O3", "CN", more));
    Item before = magnet(Money.of("1000", "EUR"), itemised(pieces, complete));
    Item after = magnet(Money.of("1000", "EUR"), itemised(larger, complete));
    Determination light = determine(before);
    Determination heavy = determine(after);
    Supplier<String> sample = () -> light + "\nbecomes " + heavy;
    assertThat(heavy.requirement().floor())
        .as(sample)
        .isGreaterThanOrEqualTo(light.requirement().floor());
    assertThat(heavy.requirement().ceiling())
        .as(sample)
        .isGreaterThanOrEqualTo(light.requirement().ceiling());
  }

  @Property
  void scalingAllValuesByOneFactorChangesNothing(
      @ForAll("contents") List<ContentValue.Piece> pieces,
      @ForAll("values") BigDecimal factor,
      @ForAll boolean complete) {
    Item before = magnet(Money.of("1000", "EUR"), itemised(pieces, complete));
    Item after = magnet(
        Money.of(Interval.exactly(factor.multiply(new BigDecimal("1000"))), "EUR"),
        itemised(
            pieces.stream()
                .map(p -> new ContentValue.Piece(
                    p.item(), Money.of(p.value().amount().times(Interval.exactly(factor)), "EUR")))
                .toList(),
            complete));
    assertThat(determine(after)).isEqualTo(determine(before));
  }

  @Provide
  Arbitrary<BigDecimal> values() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.000000000000000000000001"), new BigDecimal("1e24"))
        .ofScale(24);
  }

  @Provide
  Arbitrary<List<ContentValue.Piece>> contents() {
    return Combinators.combine(
            Arbitraries.of("Dy", "Dy2O3", "Nd", "SmCo5", "Dy present"),
            Arbitraries.of("CN", "JP", "", "CN|DE", "!CN"),
            Arbitraries.of("0", "0.4", "0.6", "0.999999999999", "1", "500"))
        .as((of, origin, value) -> piece(of, origin, new BigDecimal(value)))
        .list()
        .ofMaxSize(4);
  }

  private static ContentValue.Piece piece(String of, String origin, BigDecimal value) {
    Item.Builder item =
        Item.builder().composition(Composition.parse(of)).origin(Countries.parse(origin));
    if (of.equals("Dy")) {
      item.form(ProductForm.METAL);
    } else if (of.equals("Dy2O3")) {
      item.form(ProductForm.OXIDE);
    }
    return new ContentValue.Piece(item.build(), Money.of(Interval.exactly(value), "EUR"));
  }

  private static ContentValue itemised(List<ContentValue.Piece> pieces, boolean complete) {
    return new ContentValue.Itemised(ImmutableList.copyOf(pieces), complete);
  }

  private static Bounds<Requirement> amount(BigDecimal value, BigDecimal counted) {
    Money money = Money.of(Interval.exactly(counted), "EUR");
    return determine(
            magnet(Money.of(Interval.exactly(value), "EUR"), new ContentValue.Amount(money)))
        .requirement();
  }

  private static Bounds<Requirement> pieces(BigDecimal value, List<BigDecimal> counted) {
    List<ContentValue.Piece> pieces =
        counted.stream().map(v -> piece("Dy", "CN", v)).toList();
    return determine(magnet(Money.of(Interval.exactly(value), "EUR"), itemised(pieces, true)))
        .requirement();
  }

  private static Bounds<Requirement> share(BigDecimal share) {
    ValueShare counted = ValueShare.of(Interval.exactly(share));
    return determine(magnet(Money.of("1", "EUR"), new ContentValue.Share(counted)))
        .requirement();
  }

  /** A magnet with dysprosium made in Germany from German material with German technology. */
  private static Item magnet(Money value, ContentValue content) {
    Item.Builder item = Item.builder()
        .form(ProductForm.PERMANENT_MAGNET)
        .composition(Composition.parse("NdFeB; Dy present"))
        .origin(Countries.of("DE"))
        .madeIn(Countries.of("DE"))
        .value(value)
        .contentValue(content);
    for (TechnologyField field : TechnologyField.values()) {
      item.putTechnologyOrigin(field, Countries.of("DE"));
    }
    return item.build();
  }

  private static Determination determine(Item item) {
    return POLICY
        .determine(Shipment.builder()
            .exportDate(LocalDate.of(2026, 11, 20))
            .from(Countries.of("DE"))
            .to(Countries.of("FR"))
            .endUses(Stated.exactly(EndUse.CIVIL))
            .addLines(ShipmentLine.of("magnet", item))
            .build())
        .line("magnet");
  }
}
