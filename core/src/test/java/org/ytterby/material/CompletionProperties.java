package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.ytterby.domains.MaterialDomain;
import org.ytterby.domains.SmallList;
import org.ytterby.domains.SmallList.Kind;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.quantity.Truth;

/** What a list leaves open, filled in every way: the answers of the library must hold for each. */
@Domain(MaterialDomain.class)
class CompletionProperties {
  private static final BigDecimal UNIT = BigDecimal.ONE.divide(BigDecimal.valueOf(SmallList.WHOLE));

  @Property(tries = 1000, maxDiscardRatio = 100)
  void noCompletionLiesOutsideTheContent(@ForAll SmallList list) {
    Composition composition = possible(list);
    for (Multiset<Element> division : list.completions()) {
      for (Element element : SmallList.UNIVERSE) {
        int units = division.count(element);
        assertThat(composition
                .content(element)
                .range()
                .contains(UNIT.multiply(BigDecimal.valueOf(units))))
            .as("%s: %s in %s", list.text(), element, division)
            .isTrue();
      }
    }
  }

  @Property(tries = 1000, maxDiscardRatio = 100)
  void noCompletionContradictsPresence(@ForAll SmallList list) {
    Composition composition = possible(list);
    List<Multiset<Element>> completions = list.completions();
    for (Set<Element> elements : Sets.powerSet(Set.copyOf(SmallList.UNIVERSE))) {
      compare(
          list,
          composition.containsAny(elements),
          completions,
          division -> elements.stream().anyMatch(element -> division.count(element) > 0));
    }
    for (Element element : SmallList.UNIVERSE) {
      assertThat(composition.contains(element)).isEqualTo(composition.containsAny(Set.of(element)));
    }
  }

  @Property(tries = 1000, maxDiscardRatio = 100)
  void noCompletionContradictsTheFamily(@ForAll SmallList list) {
    Composition composition = possible(list);
    List<Multiset<Element>> completions = list.completions();
    for (Set<Element> elements : Sets.powerSet(Set.copyOf(SmallList.UNIVERSE))) {
      if (!elements.isEmpty()) {
        compare(
            list,
            composition.family(elements),
            completions,
            division -> isFamily(elements, division));
      }
    }
  }

  @Property(tries = 1000, maxDiscardRatio = 100)
  void aListIsRefusedOnlyIfNoMaterialSatisfiesIt(@ForAll SmallList list) {
    if (parsed(list).isEmpty()) {
      assertThat(list.completions()).as(list.text()).isEmpty();
    }
  }

  @Property(tries = 1000, maxDiscardRatio = 100)
  void presenceInAClosedListWithoutBalanceIsDefiniteWheneverAllCompletionsAgree(
      @ForAll SmallList list) {
    Composition composition = possible(list);
    Assume.that(list.isClosed() && list.count(Kind.BALANCE) == 0);
    Assume.that(list.openEnds() <= 1);
    List<Multiset<Element>> completions = list.completions();
    Assume.that(!completions.isEmpty());
    for (Element element : SmallList.UNIVERSE) {
      long inside =
          completions.stream().filter(division -> division.count(element) > 0).count();
      if (inside == 0 || inside == completions.size()) {
        assertThat(composition.contains(element))
            .as("%s: %s", list.text(), element)
            .isEqualTo(Truth.of(inside > 0));
      }
    }
  }

  private static void compare(
      SmallList list,
      Truth answer,
      List<Multiset<Element>> completions,
      Predicate<Multiset<Element>> truth) {
    if (answer.isKnown()) {
      assertThat(completions)
          .as("%s is said to be %s", list.text(), answer)
          .allMatch(division -> Truth.of(truth.test(division)) == answer);
    }
  }

  private static boolean isFamily(Set<Element> elements, Multiset<Element> division) {
    return elements.stream()
            .allMatch(inside -> division.count(inside) > 0
                && SmallList.UNIVERSE.stream()
                    .filter(
                        outside -> !elements.contains(outside) && outside.kind() == inside.kind())
                    .allMatch(outside -> division.count(outside) <= division.count(inside)))
        && SmallList.UNIVERSE.stream()
            .filter(
                outside -> !elements.contains(outside) && outside.kind() != ElementKind.NON_METAL)
            .allMatch(outside -> elements.stream()
                .anyMatch(inside -> division.count(outside) <= division.count(inside)));
  }

  private static Composition possible(SmallList list) {
    Optional<Composition> composition = parsed(list);
    Assume.that(composition.isPresent());
    return composition.orElseThrow();
  }

  private static Optional<Composition> parsed(SmallList list) {
    try {
      return Optional.of(Composition.parse(list.text()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
