package org.ytterby.cli.golden;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.Criterion.Comparison;
import org.ytterby.quantity.MassFraction;

/**
 * Every small alteration of a condition: a part left out, a leaf turned into its opposite, a word or an element less, an element
 * for its neighbour, a bound that its own value no longer meets or now meets, a bound one unit of its last digit up or down.
 */
final class Alterations {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Alterations() {}

  /**
   * An altered condition.
   *
   * @param how where, as the numbers of parts within parts, and what was done
   * @param criterion the result
   */
  record Altered(String how, Criterion criterion) {
    /** Of a part with this number. */
    Altered at(int number) {
      return new Altered(number + "." + how, criterion);
    }

    Altered in(Function<Criterion, Criterion> whole) {
      return new Altered(how, whole.apply(criterion));
    }
  }

  static Stream<Altered> of(Criterion criterion) {
    if (criterion instanceof Criterion.All c) {
      return parts("all", c.parts(), Criterion.All::new);
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return parts("any", c.parts(), Criterion.AnyOf::new);
    }
    if (criterion instanceof Criterion.Not c) {
      return Stream.concat(
          Stream.of(new Altered(" no longer not " + Words.of(c.part()), c.part())),
          of(c.part()).map(a -> a.in(Criterion.Not::new)));
    }
    return Stream.concat(
        Stream.of(new Altered(" not " + Words.of(criterion), new Criterion.Not(criterion))),
        leaf(criterion));
  }

  private static Stream<Altered> parts(
      String of,
      ImmutableList<Criterion> parts,
      Function<ImmutableList<Criterion>, Criterion> whole) {
    Stream<Altered> without = parts.size() < 2
        ? Stream.empty()
        : indices(parts)
            .map(i -> new Altered(
                " in %s without %s".formatted(of, Words.of(parts.get(i))),
                whole.apply(without(parts, i))));
    Stream<Altered> within = indices(parts)
        .flatMap(i ->
            of(parts.get(i)).map(a -> a.at(i + 1).in(p -> whole.apply(replaced(parts, i, p)))));
    return Stream.concat(without, within);
  }

  private static Stream<Integer> indices(List<?> list) {
    return IntStream.range(0, list.size()).boxed();
  }

  private static <T> ImmutableList<T> without(List<T> list, int index) {
    return indices(list).filter(i -> i != index).map(list::get).collect(toImmutableList());
  }

  private static <T> ImmutableList<T> replaced(List<T> list, int index, T by) {
    return indices(list).map(i -> i == index ? by : list.get(i)).collect(toImmutableList());
  }

  private static Stream<Altered> leaf(Criterion criterion) {
    if (criterion instanceof Criterion.HasForm c) {
      return fewer("form", c.forms(), Criterion.HasForm::new);
    }
    if (criterion instanceof Criterion.HasItemType c) {
      return fewer("item type", c.types(), Criterion.HasItemType::new);
    }
    if (criterion instanceof Criterion.OfClass c) {
      return fewer("class", c.classes(), Criterion.OfClass::new);
    }
    if (criterion instanceof Criterion.OfTechnologyField c) {
      return fewer("field", c.fields(), Criterion.OfTechnologyField::new);
    }
    if (criterion instanceof Criterion.OfTechnologyTrait c) {
      return fewer("trait", c.traits(), Criterion.OfTechnologyTrait::new);
    }
    if (criterion instanceof Criterion.Contains c) {
      return Stream.concat(
          fewer("element", c.elements(), Criterion.Contains::new),
          swapped(c.elements(), Criterion.Contains::new));
    }
    if (criterion instanceof Criterion.Family c) {
      return family(c);
    }
    if (criterion instanceof Criterion.Identified c) {
      return Stream.concat(
          fewer("CAS number", c.numbers(), n -> new Criterion.Identified(n, c.types()), c.types()),
          fewer(
              "item type", c.types(), t -> new Criterion.Identified(c.numbers(), t), c.numbers()));
    }
    if (criterion instanceof Criterion.HoldsMass c) {
      BigDecimal percent = c.bound().range().lowerEndpoint().movePointRight(2);
      return bound(
          c.comparison(),
          percent,
          (comparison, bound) -> new Criterion.HoldsMass(
              c.element(), comparison, MassFraction.ofPercent(bound.min(WHOLE).toPlainString())));
    }
    if (criterion instanceof Criterion.Measures c) {
      return Stream.concat(
          Stream.of(new Altered(
              " " + c.name() + " in another unit",
              new Criterion.Measures(c.name(), c.comparison(), c.bound(), c.unit() + "2"))),
          bound(
              c.comparison(),
              c.bound(),
              (comparison, bound) ->
                  new Criterion.Measures(c.name(), comparison, bound, c.unit())));
    }
    if (criterion instanceof Criterion.Blend c) {
      return Stream.concat(
          of(c.component())
              .map(a -> new Altered("component." + a.how(), a.criterion()))
              .map(a -> a.in(p -> new Criterion.Blend(p, c.alongside(), c.otherwise()))),
          of(c.alongside())
              .map(a -> new Altered("alongside." + a.how(), a.criterion()))
              .map(a -> a.in(p -> new Criterion.Blend(c.component(), p, c.otherwise()))));
    }
    return criterion instanceof Criterion.Inside c
        ? of(c.criterion())
            .map(a -> new Altered("inside." + a.how(), a.criterion()))
            .map(a -> a.in(Criterion.Inside::new))
        : Stream.empty();
  }

  private static Stream<Altered> family(Criterion.Family c) {
    Stream<Altered> strict = c.minor().stream()
        .map(question -> new Altered(
            " " + Words.of(c) + " without the question " + question,
            new Criterion.Family(c.elements(), Optional.empty())));
    Function<ImmutableSet<Element>, Criterion> family =
        elements -> new Criterion.Family(elements, c.minor());
    return Stream.of(
            strict, fewer("principal element", c.elements(), family), swapped(c.elements(), family))
        .flatMap(s -> s);
  }

  private static <T> Stream<Altered> fewer(
      String what, ImmutableSet<T> words, Function<ImmutableSet<T>, Criterion> whole) {
    return fewer(what, words, whole, ImmutableSet.of());
  }

  /** One word less; the last one only where something else is left. */
  private static <T> Stream<Altered> fewer(
      String what,
      ImmutableSet<T> words,
      Function<ImmutableSet<T>, Criterion> whole,
      ImmutableSet<?> others) {
    return words.size() + others.size() < 2
        ? Stream.empty()
        : words.stream()
            .map(word -> new Altered(
                " without the %s %s".formatted(what, Words.of(word)),
                whole.apply(
                    words.stream().filter(w -> !w.equals(word)).collect(toImmutableSet()))));
  }

  private static Stream<Altered> swapped(
      ImmutableSet<Element> elements, Function<ImmutableSet<Element>, Criterion> whole) {
    return elements.stream()
        .map(element -> new Altered(
            " another element for " + element.symbol(),
            whole.apply(elements.stream()
                .map(e -> e.equals(element) ? neighbour(element, elements) : e)
                .collect(toImmutableSet()))));
  }

  /** The next element that is not named. */
  private static Element neighbour(Element element, ImmutableSet<Element> named) {
    return Arrays.stream(Element.values())
        .filter(e -> e.number() > element.number() && !named.contains(e))
        .findFirst()
        .orElseThrow();
  }

  private interface Bounded {
    Criterion with(Comparison comparison, BigDecimal bound);
  }

  private static Stream<Altered> bound(Comparison comparison, BigDecimal bound, Bounded criterion) {
    Criterion original = criterion.with(comparison, bound);
    String text = Words.of(original);
    return Stream.of(
            new Altered(
                " " + text + ", the bound itself",
                criterion.with(otherAtTheBound(comparison), bound)),
            new Altered(
                " " + text + ", higher", criterion.with(comparison, bound.add(bound.ulp()))),
            new Altered(
                " " + text + ", lower", criterion.with(comparison, bound.subtract(bound.ulp()))))
        .filter(a -> !a.criterion().equals(original));
  }

  private static Comparison otherAtTheBound(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> Comparison.MORE_THAN;
      case MORE_THAN -> Comparison.AT_LEAST;
      case AT_MOST -> Comparison.LESS_THAN;
      case LESS_THAN -> Comparison.AT_MOST;
    };
  }
}
