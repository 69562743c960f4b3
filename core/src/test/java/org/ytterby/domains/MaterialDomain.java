package org.ytterby.domains;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.ytterby.domains.SmallList.Kind;
import org.ytterby.domains.SmallList.Said;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.material.Formula;

/** Formulas, compositions and the texts that state them. */
public class MaterialDomain extends DomainContextBase {

  /** Formulas with brackets, water and dopants. */
  @Provide
  public Arbitrary<Formula> formulas() {
    return formulaTexts().map(Formula::parse);
  }

  /** Compositions of every kind that can be true of some material. */
  @Provide
  public Arbitrary<Composition> compositions() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Composition.unknown())),
        Tuple.of(2, formulas().map(formula -> Composition.parse(formula.toString()))),
        Tuple.of(3, substances()),
        Tuple.of(3, families()),
        Tuple.of(3, writtenOtherwise()),
        Tuple.of(
            6,
            smallLists()
                .map(SmallList::text)
                .filter(MaterialDomain::isPossible)
                .map(Composition::parse)));
  }

  /** Lists by mass of few elements; some of them contradict themselves. */
  @Provide
  public Arbitrary<SmallList> smallLists() {
    Arbitrary<Map<Element, Said>> amounts =
        Arbitraries.maps(Arbitraries.of(SmallList.UNIVERSE), said()).ofMaxSize(5);
    Arbitrary<Set<Element>> anyOf = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Set.of())),
        Tuple.of(1, Arbitraries.of(SmallList.UNIVERSE).set().ofMinSize(1).ofMaxSize(2)));
    Arbitrary<String> endings = Arbitraries.of("", "", "complete", "measured");
    return Combinators.combine(amounts, anyOf, endings)
        .as((said, group, ending) -> new SmallList(
            ImmutableMap.copyOf(said),
            ImmutableSet.copyOf(group),
            said.isEmpty() && group.isEmpty() ? "" : ending))
        .filter(list -> list.count(Kind.BALANCE) <= 1);
  }

  private static Arbitrary<Said> said() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 5))
        .as((kind, one, other) -> kind == Kind.EXACTLY
            ? new Said(kind, Math.min(one, other), Math.min(one, other))
            : new Said(kind, Math.min(one, Math.min(other, 4)), Math.max(Math.max(one, other), 1)));
  }

  private static Arbitrary<Composition> substances() {
    Arbitrary<List<String>> parts = Arbitraries.of(
            "Dy2O3", "Gd2O3", "Al2O3", "GdAlO3", "Nd2Fe14B", "Y3Al5O12:Ce")
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(4);
    return Combinators.combine(
            parts,
            Arbitraries.of("10 %", "5-25 %", "< 20 %", ">= 1 %", "250 ppm"),
            Arbitraries.of("", "; complete"))
        .as((names, amount, ending) ->
            names.stream().map(name -> name + " " + amount).collect(Collectors.joining("; "))
                + ending)
        .map(Composition::parse);
  }

  /** Shares of atoms, alloys by their nominal amounts, and words for how an item is known. */
  private static Arbitrary<Composition> writtenOtherwise() {
    return Combinators.combine(
            Arbitraries.of(
                "Mg-10Gd",
                "Mg-10Gd-3Y-0.5Zr",
                "Sm 16.7 at.%; Co 83.3 at.%",
                "Sm 10-20 at.%; Co 70-90 at.%",
                "Dy < 0.5 at.%; Fe balance",
                "Nd 29.5 %; Tb not asked; Fe balance",
                "Y3Al5O12:Ce"),
            Arbitraries.of("", " (measured)", " (declared)", " (assumed)"),
            Arbitraries.of("", "; Ho absent", "; Ho present (assumed)"))
        .as((stated, word, more) -> stated + word + more)
        .filter(MaterialDomain::isPossible)
        .map(Composition::parse);
  }

  private static Arbitrary<Composition> families() {
    Arbitrary<Set<String>> beside = Arbitraries.of(
            "Dy present", "Tb absent", "Ho 90 ppm", "Er 0.5-1.2 %", "any of Gd, Tm")
        .set();
    return Combinators.combine(
            Arbitraries.of("NdFeB", "SmCo", "AlNiCo"), beside, Arbitraries.of("", "; measured"))
        .as((name, items, ending) ->
            name + items.stream().map(item -> "; " + item).collect(Collectors.joining()) + ending)
        .map(Composition::parse);
  }

  private static Arbitrary<String> formulaTexts() {
    Arbitrary<String> plain = nodes(2);
    Arbitrary<String> water =
        Arbitraries.integers().between(1, 12).map(n -> "*" + (n == 1 ? "" : n) + "H2O");
    return Combinators.combine(
            plain,
            Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just("")), Tuple.of(1, water)),
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just("")),
                Tuple.of(1, Arbitraries.of(":No", ":Lr,Md", ":Md3+"))))
        .as((host, hydrate, dopants) -> host + hydrate + dopants);
  }

  private static Arbitrary<String> nodes(int depth) {
    Arbitrary<String> atoms = Combinators.combine(
            Arbitraries.of(Element.class).filter(element -> element.number() < 100), subscripts())
        .as((element, subscript) -> element.symbol() + subscript);
    Arbitrary<String> node = depth == 0
        ? atoms
        : Arbitraries.frequencyOf(
            Tuple.of(4, atoms),
            Tuple.of(
                1,
                Combinators.combine(
                        Arbitraries.lazy(() -> nodes(depth - 1)),
                        Arbitraries.of("()", "[]"),
                        subscripts())
                    .as((inner, pair, subscript) ->
                        pair.charAt(0) + inner + pair.charAt(1) + subscript)));
    return node.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
  }

  private static Arbitrary<String> subscripts() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just("")),
        Tuple.of(3, Arbitraries.integers().between(1, 17).map(String::valueOf)),
        Tuple.of(
            1,
            Arbitraries.of(
                "0.8", "0.20", "1.93", "15-17", "1.9-2", "\u2082", "1000000", "\u2081\u2084")));
  }

  private static boolean isPossible(String text) {
    try {
      Composition.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
