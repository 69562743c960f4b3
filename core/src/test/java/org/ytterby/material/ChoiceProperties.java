package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ytterby.element.Element;

/** Ranges of atoms, in a formula or in at.%, hold the shares by mass of every choice inside them. */
class ChoiceProperties {
  private static final List<Element> ELEMENTS =
      List.of(Element.DY, Element.FE, Element.B, Element.O);

  @Property
  void aFormulaWithRangesHoldsEachChoice(
      @ForAll @Size(4) List<@IntRange(min = 1, max = 30) Integer> chosen,
      @ForAll @Size(4) List<@IntRange(min = 0, max = 9) Integer> slack) {
    Formula ranged = Formula.parse(text(i -> {
      int low = Math.max(1, chosen.get(i) - slack.get(i));
      return low + "-" + (chosen.get(i) + 1 + slack.get(i));
    }));
    Formula choice = Formula.parse(text(i -> chosen.get(i).toString()));
    for (Element element : ELEMENTS) {
      assertThat(ranged
              .massFraction(element)
              .range()
              .encloses(choice.massFraction(element).range()))
          .isTrue();
    }
  }

  @Property
  void sharesOfAtomsHoldEachChoice(
      @ForAll @Size(3) List<@IntRange(min = 1, max = 30) Integer> first,
      @ForAll @Size(4) List<@IntRange(min = 0, max = 9) Integer> slack) {
    int last = 100 - first.stream().mapToInt(Integer::intValue).sum();
    List<Integer> chosen = IntStream.range(0, 4)
        .mapToObj(i -> i == 3 ? Integer.valueOf(last) : first.get(i))
        .toList();
    String list = IntStream.range(0, 4)
        .mapToObj(i -> ELEMENTS.get(i).symbol() + " "
            + Math.max(0, chosen.get(i) - slack.get(i)) + "-"
            + Math.min(100, chosen.get(i) + slack.get(i))
            + " at.%")
        .collect(Collectors.joining("; "));
    Composition open = Composition.parse(list);
    Composition complete = Composition.parse(list + "; complete");
    Formula choice = Formula.parse(text(i -> chosen.get(i).toString()));
    for (Element element : ELEMENTS) {
      assertThat(complete
              .content(element)
              .range()
              .encloses(choice.massFraction(element).range()))
          .isTrue();
      assertThat(
              open.content(element).range().encloses(complete.content(element).range()))
          .isTrue();
    }
  }

  @Property
  void theSharesOfAFormulaCanAddUpToOne(
      @ForAll @Size(4) List<@IntRange(min = 1, max = 30) Integer> chosen) {
    Formula formula = Formula.parse(text(i -> chosen.get(i).toString()));
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal greatest = BigDecimal.ZERO;
    for (Element element : ELEMENTS) {
      least = least.add(formula.massFraction(element).lowerEnd());
      greatest = greatest.add(formula.massFraction(element).upperEnd());
    }
    assertThat(BigDecimal.ONE).isBetween(least, greatest);
    assertThat(greatest.subtract(least)).isLessThan(new BigDecimal("0.001"));
  }

  private static String text(IntFunction<String> subscript) {
    return IntStream.range(0, 4)
        .mapToObj(i -> ELEMENTS.get(i).symbol() + subscript.apply(i))
        .collect(Collectors.joining());
  }
}
