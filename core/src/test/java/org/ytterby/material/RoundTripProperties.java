package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.domains.MaterialDomain;
import org.ytterby.element.Element;

/** What is printed can be read again, and what cannot be read is refused with a message. */
@Domain(MaterialDomain.class)
@Domain(DomainContext.Global.class)
class RoundTripProperties {

  @Property
  void aPrintedFormulaIsReadAsTheSame(@ForAll Formula formula) {
    assertThat(Formula.parse(formula.toString()))
        .isEqualTo(formula)
        .hasToString(formula.toString());
  }

  @Property
  void aPrintedCompositionIsReadAsTheSame(@ForAll Composition composition) {
    Composition again = Composition.parse(composition.toString());
    assertThat(again)
        .isEqualTo(composition)
        .hasToString(composition.toString())
        .hasSameHashCodeAs(composition);
    assertThat(again.content(Element.DY)).isEqualTo(composition.content(Element.DY));
  }

  @Property
  void everyMaterialHasAClassAndItsContentsLieWithinTheWhole(@ForAll Composition composition) {
    assertThat(composition.possibleClasses()).isNotEmpty();
    assertThat(composition.reo()).hasSize(17);
    for (Element element : composition.mentioned()) {
      assertThat(composition.content(element).range().isEmpty()).isFalse();
    }
  }

  @Property(tries = 1000)
  void anyTextIsReadOrRefusedWithAMessage(@ForAll("hostile") String text) {
    try {
      Composition composition = Composition.parse(text);
      assertThat(Composition.parse(composition.toString())).isEqualTo(composition);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage())
          .isNotNull()
          .contains("`")
          .hasSizeBetween(10, 1000)
          .doesNotContain("\n");
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> words = Arbitraries.of(
            "Nd",
            "Dy2O3",
            "NdFeB",
            "Xx",
            "(",
            ")",
            "[",
            "29.5",
            " %",
            "ppm",
            "; ",
            ";",
            "present",
            "absent",
            " balance",
            "complete",
            "any of ",
            ", ",
            "-",
            "<",
            ">=",
            ":",
            "*",
            "\u2082",
            "\uFF05",
            "1e9",
            "0",
            " ",
            "\n",
            "`",
            "\uD83D\uDE00")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(200), words);
  }
}
