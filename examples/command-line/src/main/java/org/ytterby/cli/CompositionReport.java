package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.material.Evidence;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.ValueShare;

/** A composition, element by element. */
final class CompositionReport {
  private static final int DIGITS = 6;
  private static final int ELEMENT = 10;
  private static final int SHARE = 34;

  private static final Interval NOTHING = Interval.exactly(BigDecimal.ZERO);

  private final Asked asked;
  private final Composition composition;
  private final ImmutableMap<Element, Interval> oxides;

  CompositionReport(Asked asked) {
    this.asked = asked;
    this.composition = asked.composition();
    this.oxides = composition.reo().entrySet().stream()
        .filter(of -> composition.mentioned().contains(of.getKey()))
        .collect(ImmutableMap.toImmutableMap(of -> of.getKey(), of -> of.getValue()));
  }

  String json() {
    return "{\"elements\":"
        + json(
            composition.mentioned(),
            e -> composition.content(e).interval(),
            e -> ",\"evidence\":" + Json.quote(composition.evidence(e).token()))
        + ",\"complete\":" + composition.isComplete()
        + ",\"reo\":" + json(oxides.keySet(), e -> oxides.getOrDefault(e, NOTHING), e -> "")
        + asked.json()
        + "}";
  }

  private static String json(
      Iterable<Element> elements,
      Function<Element, Interval> share,
      Function<Element, String> more) {
    return ImmutableList.copyOf(elements).stream()
        .map(e -> Json.quote(e.symbol()) + ":{\"low\":" + Json.quote(low(share.apply(e)))
            + ",\"high\":" + Json.quote(high(share.apply(e))) + more.apply(e) + "}")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String low(Interval share) {
    return share.lowerEnd().map(BigDecimal::toPlainString).orElseThrow();
  }

  private static String high(Interval share) {
    return share.upperEnd().map(BigDecimal::toPlainString).orElseThrow();
  }

  void csv(CsvLines lines) {
    lines.add(
        ImmutableList.of("element", "low", "high", "oxide", "oxide_low", "oxide_high", "evidence"));
    for (Element element : composition.mentioned()) {
      Interval share = composition.content(element).interval();
      Optional<Interval> oxide = Optional.ofNullable(oxides.get(element));
      lines.add(ImmutableList.of(
          element.symbol(),
          low(share),
          high(share),
          oxide.map(o -> oxide(element)).orElse(""),
          oxide.map(CompositionReport::low).orElse(""),
          oxide.map(CompositionReport::high).orElse(""),
          composition.evidence(element).token()));
    }
  }

  void table(PrintWriter out) {
    out.println(Wrap.pad("element", ELEMENT) + Wrap.pad("by mass", SHARE) + "as rare-earth oxide");
    for (Element element : composition.mentioned()) {
      Interval share = composition.content(element).interval();
      String oxide = Optional.ofNullable(oxides.get(element))
          .map(o -> percent(o) + " " + oxide(element))
          .orElse("");
      out.println((Wrap.pad(element.symbol(), ELEMENT) + Wrap.pad(percent(share), SHARE) + oxide)
          .stripTrailing());
    }
    out.println(rest());
    String known = evidence();
    if (!known.isEmpty()) {
      out.println(known);
    }
    asked.print(out);
  }

  /** How each element is known, unless all are simply declared. */
  private String evidence() {
    return composition.mentioned().stream()
            .allMatch(e -> composition.evidence(e) == Evidence.DECLARED)
        ? ""
        : composition.mentioned().stream()
            .map(e -> e.symbol() + " " + composition.evidence(e).token())
            .collect(Collectors.joining(", ", "known as: ", ""));
  }

  private String rest() {
    if (composition.isComplete()) {
      return "complete: nothing else is inside";
    }
    return Arrays.stream(Element.values())
        .filter(e -> !composition.mentioned().contains(e))
        .findFirst()
        .map(e ->
            "incomplete: any other element, " + percent(composition.content(e).interval()))
        .orElse("incomplete");
  }

  /** In per cent, with six digits, rounded outwards; an oxide may weigh more than the item that it could be made from. */
  private static String percent(Interval share) {
    Range<BigDecimal> range = share.range();
    Range<BigDecimal> above =
        Range.downTo(rounded(range.lowerEndpoint(), RoundingMode.FLOOR), range.lowerBoundType());
    Range<BigDecimal> below =
        Range.upTo(rounded(range.upperEndpoint(), RoundingMode.CEILING), range.upperBoundType());
    return ValueShare.of(Interval.of(above.intersection(below))).toString();
  }

  static BigDecimal rounded(BigDecimal end, RoundingMode outwards) {
    return end.round(new MathContext(DIGITS, outwards));
  }

  static String oxide(Element element) {
    return switch (element) {
      case CE -> "CeO2";
      case PR -> "Pr6O11";
      case TB -> "Tb4O7";
      default -> element.symbol() + "2O3";
    };
  }
}
