package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.Contribution;
import org.ytterby.trade.RollUp;

/** What a part of a bill of materials is made of, element by element, and by which ways it comes in. */
final class ContentReport {
  private static final int ELEMENT = 10;
  private static final int MASS = 32;
  private static final int SHARE = 32;

  private final RollUp sums;
  private final String part;
  private final int paths;
  private final ImmutableList<Element> elements;

  ContentReport(RollUp sums, String part, int paths) {
    this.sums = sums;
    this.part = part;
    this.paths = paths;
    elements = sums.elements(part).asList();
  }

  void table(PrintWriter out) {
    out.println("%s of %s: %s".formatted(sums.per(part), part, kilograms(sums.mass(part))));
    out.println(Wrap.pad("element", ELEMENT) + Wrap.pad("mass", MASS)
        + Wrap.pad("share of " + part, SHARE) + "as rare-earth oxide");
    for (Element element : elements) {
      String oxide = oxide(element)
          .map(o -> kilograms(o) + " " + CompositionReport.oxide(element))
          .orElse("");
      out.println((Wrap.pad(element.symbol(), ELEMENT)
              + Wrap.pad(kilograms(sums.content(part, element)), MASS)
              + Wrap.pad(ValueShare.of(rounded(share(element))).toString(), SHARE)
              + oxide)
          .stripTrailing());
      for (Contribution way : ways(element)) {
        Wrap.indented(out, ELEMENT, way.shown() + ": " + kilograms(way.amount()));
      }
    }
    out.println(other()
        .map(e -> isZero(sums.content(part, e))
            ? "complete: nothing else is inside"
            : "incomplete: any other element, " + kilograms(sums.content(part, e)))
        .orElse("incomplete"));
    new IdentifiedReport(sums, part).print(out);
  }

  String json() {
    return "{\"part\":" + Json.quote(part)
        + ",\"of\":" + Json.quote(sums.per(part).toString())
        + ",\"kg\":" + ends(sums.mass(part))
        + ",\"elements\":"
        + object(
            elements,
            e -> "{" + keys(share(e))
                + ",\"kg\":" + ends(sums.content(part, e))
                + ",\"paths\":"
                + ways(e).stream()
                    .map(ContentReport::way)
                    .collect(Collectors.joining(",", "[", "]"))
                + "}")
        + ",\"complete\":" + other().map(e -> isZero(sums.content(part, e))).orElse(false)
        + ",\"reo\":"
        + object(
            elements.stream().filter(e -> oxide(e).isPresent()).collect(toImmutableList()),
            e -> "{\"kg\":" + ends(oxide(e).orElseThrow()) + "}")
        + ",\"identified\":"
        + new IdentifiedReport(sums, part).json()
        + "}";
  }

  private static String way(Contribution way) {
    return "{\"path\":"
        + way.path().stream().map(Json::quote).collect(Collectors.joining(",", "[", "]"))
        + ",\"kg\":" + ends(way.amount()) + "}";
  }

  private static String object(ImmutableList<Element> elements, Function<Element, String> value) {
    return elements.stream()
        .map(e -> Json.quote(e.symbol()) + ":" + value.apply(e))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String ends(Interval amount) {
    return "{" + keys(amount) + "}";
  }

  private static String keys(Interval amount) {
    return "\"low\":" + amount.lowerEnd().map(ContentReport::quoted).orElse("null") + ",\"high\":"
        + amount.upperEnd().map(ContentReport::quoted).orElse("null");
  }

  private static String quoted(BigDecimal end) {
    return Json.quote(end.toPlainString());
  }

  /** A row for each way by which an element comes in, behind one for all of it. */
  void csv(CsvLines lines) {
    lines.add(ImmutableList.of("element", "path", "kg_low", "kg_high", "low", "high"));
    for (Element element : elements) {
      Interval share = share(element);
      lines.add(ImmutableList.of(
          element.symbol(),
          "",
          low(sums.content(part, element)),
          high(sums.content(part, element)),
          low(share),
          high(share)));
      for (Contribution way : ways(element)) {
        lines.add(ImmutableList.of(
            element.symbol(),
            String.join(" > ", way.path()),
            low(way.amount()),
            high(way.amount()),
            "",
            ""));
      }
    }
  }

  private static String low(Interval amount) {
    return amount.lowerEnd().map(BigDecimal::toPlainString).orElse("");
  }

  private static String high(Interval amount) {
    return amount.upperEnd().map(BigDecimal::toPlainString).orElse("");
  }

  private Interval share(Element element) {
    return sums.share(part, element).interval();
  }

  private ImmutableList<Contribution> ways(Element element) {
    return sums.largest(part, element, paths);
  }

  /** The mass of oxide that the content of a rare earth would make. */
  private Optional<Interval> oxide(Element element) {
    return element.kind() == ElementKind.RARE_EARTH_METAL
        ? Optional.of(sums.content(part, element)
            .dividedBy(Composition.parse(CompositionReport.oxide(element))
                .content(element)
                .interval()))
        : Optional.empty();
  }

  private Optional<Element> other() {
    return Arrays.stream(Element.values()).filter(e -> !elements.contains(e)).findFirst();
  }

  private static boolean isZero(Interval amount) {
    return amount.upperEnd().filter(end -> end.signum() == 0).isPresent();
  }

  private static String kilograms(Interval amount) {
    Range<BigDecimal> range = rounded(amount).range();
    BigDecimal low = range.lowerEndpoint();
    boolean open = range.lowerBoundType() == BoundType.OPEN;
    if (!range.hasUpperBound()) {
      return low.signum() == 0 && !open
          ? "not known"
          : (open ? "> " : ">= ") + low.toPlainString() + " kg";
    }
    BigDecimal high = range.upperEndpoint();
    if (low.compareTo(high) == 0) {
      return low.toPlainString() + " kg";
    }
    return open || range.upperBoundType() == BoundType.OPEN
        ? "%s %s kg and %s %s kg"
            .formatted(
                open ? ">" : ">=",
                low.toPlainString(),
                range.upperBoundType() == BoundType.OPEN ? "<" : "<=",
                high.toPlainString())
        : "%s-%s kg".formatted(low.toPlainString(), high.toPlainString());
  }

  /** With six digits, rounded outwards: an end that was rounded lies beyond the true one, so it need not be called open. */
  private static Interval rounded(Interval amount) {
    Range<BigDecimal> range = amount.range();
    BigDecimal low = CompositionReport.rounded(range.lowerEndpoint(), RoundingMode.FLOOR);
    BoundType from = type(low, range.lowerEndpoint(), range.lowerBoundType());
    if (!range.hasUpperBound()) {
      return Interval.of(Range.downTo(low, from));
    }
    BigDecimal high = CompositionReport.rounded(range.upperEndpoint(), RoundingMode.CEILING);
    return Interval.of(
        Range.range(low, from, high, type(high, range.upperEndpoint(), range.upperBoundType())));
  }

  private static BoundType type(BigDecimal rounded, BigDecimal end, BoundType before) {
    return rounded.compareTo(end) == 0 ? before : BoundType.CLOSED;
  }
}
