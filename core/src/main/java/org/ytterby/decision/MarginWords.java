package org.ytterby.decision;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ytterby.quantity.Interval;

/** Margins in words of a language. */
final class MarginWords {
  private static final int DIGITS = 6;
  private static final int EXACT_DIGITS = 12;

  private final Phrases phrases;
  private final LawTerms law;
  private final StateWords states;

  MarginWords(Phrases phrases, LawTerms law, StateWords states) {
    this.phrases = phrases;
    this.law = law;
    this.states = states;
  }

  String of(Headroom.Margin m) {
    String unit = m.fact().startsWith("parameters.") ? " " + m.unit() : " %";
    int places =
        m.fact().startsWith("composition.") || m.fact().equals("listed_content_value") ? 2 : 0;
    ImmutableMap.Builder<String, String> said = ImmutableMap.<String, String>builder()
        .put("where", phrases.list(m.provisions().stream().map(law::cite).toList(), 2))
        .put("fact", states.fact(m.fact()))
        .put(
            "comparison",
            phrases.say("comparison." + Ascii.toLowerCase(m.comparison().name()).replace('_', '-')))
        .put("bound", number(Interval.exactly(m.threshold()), places) + unit);
    m.value().ifPresent(v -> said.put("value", number(v, places) + unit));
    m.margin().ifPresent(v -> said.put("margin", number(v, places) + unit));
    m.ratio().ifPresent(v -> said.put("ratio", number(v, 0)));
    String key = m.value().isEmpty()
        ? "what-if.margin-unknown"
        : m.ratio().isEmpty() ? "what-if.margin-at-zero" : "what-if.margin";
    return phrases.say(key, said.buildOrThrow())
        + m.amounts().map(a -> phrases.say("join.sentence") + amounts(a)).orElse("");
  }

  private String amounts(Headroom.Amounts a) {
    String all = phrases.say(
        "what-if.amounts",
        ImmutableMap.of(
            "counted", money(a, a.counted()),
            "whole", money(a, a.whole()),
            "margin", money(a, a.margin())));
    return all
        + a.largest().map(l -> phrases.say("join.sentence") + largest(a, l)).orElse("");
  }

  private String largest(Headroom.Amounts a, Headroom.Largest l) {
    return l.flipsAt().isPresent() && l.ratio().isPresent()
        ? phrases.say(
            "what-if.largest",
            ImmutableMap.of(
                "name", l.name(),
                "amount", money(a, l.amount()),
                "flips", money(a, l.flipsAt().get()),
                "ratio", number(l.ratio().get(), 0)))
        : phrases.say("what-if.largest-only", "name", l.name(), "amount", money(a, l.amount()));
  }

  private String money(Headroom.Amounts a, Interval amount) {
    return number(amount, 0) + " " + a.currency();
  }

  /** Every digit of what is exact and short; anything else with its ends rounded outwards. */
  private String number(Interval exact, int places) {
    Range<BigDecimal> range = exact.range();
    BigDecimal low = range.hasLowerBound() ? shifted(range.lowerEndpoint(), places) : null;
    BigDecimal high = range.hasUpperBound() ? shifted(range.upperEndpoint(), places) : null;
    if (low != null && high != null && isHair(low, high)) {
      return phrases.say(
          "what-if.about",
          "number",
          low.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
              .stripTrailingZeros()
              .toPlainString());
    }
    Interval shown = Interval.of(
        low == null
            ? high == null ? Range.all() : Range.upTo(up(high), range.upperBoundType())
            : high == null
                ? Range.downTo(down(low), range.lowerBoundType())
                : Range.range(down(low), range.lowerBoundType(), up(high), range.upperBoundType()));
    return NumberText.ANY.print(shown);
  }

  /** Whether two ends that are not the same have more than the shown digits in common: a quotient that does not come out. */
  private static boolean isHair(BigDecimal low, BigDecimal high) {
    return (low.compareTo(high) < 0 || low.precision() > EXACT_DIGITS)
        && high.subtract(low).abs().compareTo(low.abs().movePointLeft(EXACT_DIGITS)) <= 0
        && low.signum() != 0;
  }

  private static BigDecimal shifted(BigDecimal number, int places) {
    return number.movePointRight(places).stripTrailingZeros();
  }

  private static BigDecimal down(BigDecimal number) {
    return number.precision() <= EXACT_DIGITS
        ? number
        : number.round(new MathContext(DIGITS, RoundingMode.FLOOR));
  }

  private static BigDecimal up(BigDecimal number) {
    return number.precision() <= EXACT_DIGITS
        ? number
        : number.round(new MathContext(DIGITS, RoundingMode.CEILING));
  }
}
