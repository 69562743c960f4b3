package org.ytterby.policy;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.law.Criterion;
import org.ytterby.material.Composition;
import org.ytterby.policy.Conjunctions.Literal;

/** Compositions that may meet some conditions on what an item is made of: guesses, to be checked. */
final class SampleMaterials {
  private final Set<Element> principal = new LinkedHashSet<>();
  private final Set<Element> minor = new LinkedHashSet<>();
  private final Map<Element, BigDecimal> amounts = new LinkedHashMap<>();
  private final Set<Element> without = EnumSet.noneOf(Element.class);

  SampleMaterials(ImmutableList<Literal> literals) {
    literals.forEach(l -> read(l.criterion(), l.holds()));
    for (Literal l : literals) {
      if (l.holds() && l.criterion() instanceof Criterion.Contains c) {
        boolean there =
            c.elements().stream().anyMatch(e -> principal.contains(e) || minor.contains(e));
        if (!there) {
          c.elements().stream().filter(e -> !without.contains(e)).findFirst().ifPresent(minor::add);
        }
      }
    }
  }

  private void read(Criterion criterion, boolean holds) {
    if (criterion instanceof Criterion.Family c && holds) {
      principal.addAll(c.elements());
    } else if (criterion instanceof Criterion.Contains c && !holds) {
      without.addAll(c.elements());
    } else if (criterion instanceof Criterion.HoldsMass c) {
      amounts.merge(c.element(), amount(c, holds), isLeast(c, holds) ? (a, b) -> b : (a, b) -> a);
    } else if (criterion instanceof Criterion.Blend c && holds) {
      Stream.of(c.component())
          .flatMap(org.ytterby.law.Criteria::parts)
          .forEach(part -> read(part, true));
    }
  }

  private static boolean isLeast(Criterion.HoldsMass c, boolean holds) {
    boolean least = c.comparison() == Criterion.Comparison.AT_LEAST
        || c.comparison() == Criterion.Comparison.MORE_THAN;
    return least == holds;
  }

  /** In percent, at the bound where that is allowed and otherwise just beside it. */
  private static BigDecimal amount(Criterion.HoldsMass c, boolean holds) {
    BigDecimal bound = c.bound().range().lowerEndpoint().movePointRight(2);
    BigDecimal beside = BigDecimal.ONE.movePointLeft(Math.max(bound.scale(), 0) + 1);
    return switch (c.comparison()) {
      case AT_LEAST -> holds ? bound : bound.subtract(beside);
      case MORE_THAN -> holds ? bound.add(beside) : bound;
      case AT_MOST -> holds ? bound : bound.add(beside);
      case LESS_THAN -> holds ? bound.subtract(beside) : bound;
    };
  }

  /** Candidates, the plainest first. */
  ImmutableSet<Composition> candidates() {
    return texts().flatMap(SampleMaterials::parse).collect(toImmutableSet());
  }

  private static Stream<Composition> parse(String text) {
    try {
      return Stream.of(Composition.parse(text));
    } catch (IllegalArgumentException impossible) {
      return Stream.empty();
    }
  }

  private Stream<String> texts() {
    if (!amounts.isEmpty()) {
      return Stream.of(measured());
    }
    if (principal.isEmpty() && minor.isEmpty()) {
      return Stream.of("", "C", "Fe 100 %; complete");
    }
    ImmutableList<Element> all = ImmutableList.copyOf(Sets.union(principal, minor));
    Element first = all.get(0);
    String symbols = Joiner.on("").join(all.stream().map(Element::symbol).iterator());
    return Stream.of(
        symbols,
        shares(all),
        first.symbol() + "2O3",
        first.symbol() + "Cl3",
        symbols + "O3",
        first.symbol() + "2O3 60 %; " + filler(all, "2O3") + " 40 %; complete",
        first.symbol() + "Cl3 60 %; " + filler(all, "Cl3") + " 40 %; complete",
        shares(Iterables.concat(all, ImmutableSet.of(host(all)))));
  }

  /** Principal constituents share what a minor one leaves. */
  private String shares(Iterable<Element> elements) {
    ImmutableList<Element> all = ImmutableSet.copyOf(elements).asList();
    long large = all.stream().filter(e -> !minor.contains(e)).count();
    BigDecimal small = new BigDecimal("0.5");
    BigDecimal left =
        BigDecimal.valueOf(100).subtract(small.multiply(BigDecimal.valueOf(all.size() - large)));
    BigDecimal each = large == 0
        ? small
        : left.divide(BigDecimal.valueOf(large), new MathContext(6, RoundingMode.DOWN));
    BigDecimal over = left.subtract(each.multiply(BigDecimal.valueOf(large)));
    StringBuilder text = new StringBuilder();
    boolean given = false;
    for (Element e : all) {
      BigDecimal share = minor.contains(e) ? small : given ? each : each.add(over);
      given |= !minor.contains(e);
      text.append(e.symbol()).append(' ').append(share.toPlainString()).append(" %; ");
    }
    return text.append("complete").toString();
  }

  /** The amounts asked for; what they leave goes to the other elements named, or to a common one. */
  private String measured() {
    Set<Element> others = new LinkedHashSet<>(Sets.union(principal, minor));
    others.removeAll(amounts.keySet());
    if (others.isEmpty()) {
      others.add(host(ImmutableList.copyOf(amounts.keySet())));
    }
    BigDecimal left =
        amounts.values().stream().reduce(BigDecimal.valueOf(100), BigDecimal::subtract);
    StringBuilder text = new StringBuilder();
    amounts.forEach((e, share) -> text.append(e.symbol() + " " + share.toPlainString() + " %; "));
    BigDecimal each =
        left.divide(BigDecimal.valueOf(others.size()), new MathContext(9, RoundingMode.DOWN));
    others.forEach(e -> text.append(e.symbol() + " " + each.toPlainString() + " %; "));
    return text.append("measured").toString();
  }

  /** Something common that the condition neither names nor excludes. */
  private String filler(ImmutableList<Element> all, String ending) {
    return Stream.of(Element.AL, Element.FE, Element.CR)
        .filter(e -> !all.contains(e) && !without.contains(e))
        .map(e -> e.symbol() + ending)
        .findFirst()
        .orElse("Si" + ending);
  }

  private Element host(ImmutableList<Element> all) {
    return Stream.of(Element.FE, Element.CU, Element.AL)
        .filter(e -> !all.contains(e) && !without.contains(e))
        .findFirst()
        .orElse(Element.SI);
  }

  /** Elements of the same kind that the condition does not name: what a near miss may be made of instead. */
  Stream<Element> others(Element of) {
    ElementKind kind = of.kind();
    return Stream.of(Element.values())
        .filter(e -> e.kind() == kind && !principal.contains(e) && !minor.contains(e));
  }
}
