package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ytterby.element.Element.AL;
import static org.ytterby.element.Element.B;
import static org.ytterby.element.Element.CO;
import static org.ytterby.element.Element.DY;
import static org.ytterby.element.Element.FE;
import static org.ytterby.element.Element.GD;
import static org.ytterby.element.Element.ND;
import static org.ytterby.element.Element.PR;
import static org.ytterby.element.Element.SM;
import static org.ytterby.element.Element.TB;
import static org.ytterby.quantity.Truth.FALSE;
import static org.ytterby.quantity.Truth.TRUE;
import static org.ytterby.quantity.Truth.UNKNOWN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.element.Element;
import org.ytterby.quantity.MassFraction;

class CompositionTest {
  private static final Set<Element> NEODYMIUM_MAGNET = Set.of(ND, FE, B);
  private static final Set<Element> SAMARIUM_COBALT = Set.of(SM, CO);

  @Test
  void belowADetectionLimitPresenceIsUnknown() {
    Composition magnet = Composition.parse("Nd 29.5 %; Dy < 0.1 %; B 1 %; Fe balance");
    assertThat(magnet.contains(DY)).isEqualTo(UNKNOWN);
    assertThat(magnet.content(DY).range())
        .isEqualTo(Range.closedOpen(BigDecimal.ZERO, new BigDecimal("0.001")));
    assertThat(magnet.family(NEODYMIUM_MAGNET)).isEqualTo(TRUE);
  }

  @Test
  void aBalanceLeavesRoomForUndeclaredElementsButNotForPrincipalOnes() {
    Composition magnet = Composition.parse("Nd 29.5 %; Dy 1 %; B 1 %; Fe balance");
    assertThat(magnet.family(NEODYMIUM_MAGNET)).isEqualTo(TRUE);
    assertThat(magnet.family(SAMARIUM_COBALT)).isEqualTo(UNKNOWN);
    assertThat(magnet.contains(DY)).isEqualTo(TRUE);
    assertThat(magnet.contains(TB)).isEqualTo(UNKNOWN);
    assertThat(magnet.content(FE).range())
        .isEqualTo(Range.closed(new BigDecimal("0.3425"), new BigDecimal("0.685")));
    assertThat(magnet.isComplete()).isFalse();
  }

  @Test
  void declaringOnlyTheMinorElementLeavesTheFamilyOpen() {
    assertThat(Composition.parse("Dy 1 %; Fe balance").family(NEODYMIUM_MAGNET)).isEqualTo(UNKNOWN);
  }

  @Test
  void aCompleteBalanceIsExact() {
    Composition magnet = Composition.parse("Nd 29-30 %; B 1 %; Fe balance; complete");
    assertThat(magnet.content(FE).range())
        .isEqualTo(Range.closed(new BigDecimal("0.69"), new BigDecimal("0.7")));
    assertThat(magnet.contains(TB)).isEqualTo(FALSE);
    assertThat(magnet.nominallyExcludes(TB)).isFalse();
    assertThat(magnet.possibleClasses()).doesNotContain(ChemicalClass.METAL, ChemicalClass.OXIDE);
  }

  @Test
  void aFamilyNameSaysWhichElementsAreHostsAndLeavesTheOthersOpen() {
    Composition magnet = Composition.parse("NdFeB; Dy present");
    assertThat(magnet.family(NEODYMIUM_MAGNET)).isEqualTo(TRUE);
    assertThat(magnet.family(Set.of(DY, FE))).isEqualTo(FALSE);
    assertThat(magnet.contains(DY)).isEqualTo(TRUE);
    assertThat(magnet.contains(TB)).isEqualTo(UNKNOWN);
    assertThat(magnet.content(ND)).isEqualTo(MassFraction.PRESENT);
    assertThat(magnet.possibleClasses())
        .contains(ChemicalClass.ALLOY)
        .doesNotContain(ChemicalClass.OXIDE);
  }

  @Test
  void additionsDoNotMakeAnotherFamily() {
    Composition magnet =
        Composition.parse("NdFeB; Sm 90 ppm; Co 1 %; Dy absent; Tb absent; measured");
    assertThat(magnet.family(SAMARIUM_COBALT)).isEqualTo(FALSE);
    assertThat(magnet.contains(SM)).isEqualTo(TRUE);
    assertThat(magnet.contains(TB)).isEqualTo(FALSE);
    assertThat(magnet.contains(PR)).isEqualTo(FALSE);
    Composition assay =
        Composition.parse("Nd 29.5 %; Co 1 %; Sm 90 ppm; B 1 %; Fe balance; measured");
    assertThat(assay.family(SAMARIUM_COBALT)).isEqualTo(FALSE);
    assertThat(assay.family(NEODYMIUM_MAGNET)).isEqualTo(TRUE);
  }

  @Test
  void powdersSideBySideAreAMixtureAndTheirReactionProductIsACompound() {
    Composition blend = Composition.parse("Gd2O3 40 %; Al2O3 60 %");
    assertThat(blend.possibleClasses()).containsExactly(ChemicalClass.MIXTURE);
    assertThat(blend.constituents().orElseThrow())
        .isEqualTo(ImmutableList.of(
            new Constituent(Composition.parse("Gd2O3"), MassFraction.ofPercent("40")),
            new Constituent(Composition.parse("Al2O3"), MassFraction.ofPercent("60"))));
    assertThat(blend.contains(TB)).isEqualTo(FALSE);
    assertThat(blend.nominallyExcludes(TB)).isTrue();
    Composition perovskite = Composition.parse("GdAlO3");
    assertThat(perovskite.possibleClasses()).containsExactly(ChemicalClass.COMPOUND);
    assertThat(perovskite.family(Set.of(GD, AL))).isEqualTo(TRUE);
    assertThat(Composition.parse("Gd 40 %; Al2O3 60 %").constituents()).isEmpty();
  }

  @Test
  void aFormulaExcludesWhatItDoesNotName() {
    Composition oxide = Composition.parse("Dy2O3");
    assertThat(oxide.contains(TB)).isEqualTo(FALSE);
    assertThat(oxide.nominallyExcludes(TB)).isTrue();
    assertThat(oxide.isComplete()).isTrue();
    assertThat(oxide.reo().get(DY)).hasToString("1");
    assertThat(Composition.parse("Dy2O3; Tb absent").nominallyExcludes(TB)).isFalse();
    assertThat(Composition.parse("Nd2Fe14B; Dy present").contains(DY)).isEqualTo(TRUE);
    assertThat(Composition.parse("Y3Al5O12:Ce").contains(Element.CE)).isEqualTo(TRUE);
    assertThat(Composition.parse("Y3Al5O12:Ce").family(Set.of(Element.CE))).isEqualTo(FALSE);
  }

  @Test
  void minorMetalsOfANominalAlloyLeaveItsFamilyOpen() {
    Composition magnet = Composition.parse("(Nd0.8Pr0.2)2Fe14B");
    assertThat(magnet.family(NEODYMIUM_MAGNET)).isEqualTo(TRUE);
    assertThat(magnet.family(Set.of(PR, FE, B))).isEqualTo(UNKNOWN);
    assertThat(magnet.family(SAMARIUM_COBALT)).isEqualTo(FALSE);
    assertThat(magnet.contains(PR)).isEqualTo(TRUE);
  }

  @Test
  void aPurityBelowTheWholeLeavesARemainderThatMayHoldAnything() {
    Composition oxide = Composition.parse("Dy2O3 99.9 %");
    assertThat(oxide.contains(TB)).isEqualTo(UNKNOWN);
    assertThat(oxide.content(TB).range())
        .isEqualTo(Range.closed(BigDecimal.ZERO, new BigDecimal("0.001")));
    assertThat(oxide.possibleClasses())
        .containsExactlyInAnyOrder(ChemicalClass.OXIDE, ChemicalClass.MIXTURE);
    assertThat(oxide.isComplete()).isFalse();
    assertThat(Composition.parse("Dy2O3 99.9 %; measured").contains(TB)).isEqualTo(UNKNOWN);
    assertThat(Composition.parse("Dy2O3 99.9 %; Tb absent").contains(TB)).isEqualTo(FALSE);
  }

  @Test
  void atLeastOneOfSomeElementsIsInside() {
    Composition composition = Composition.parse("any of Sm, Tb, Dy");
    assertThat(composition.contains(DY)).isEqualTo(UNKNOWN);
    assertThat(composition.containsAny(Set.of(SM, TB, DY))).isEqualTo(TRUE);
    assertThat(composition.containsAny(Set.of(TB, DY))).isEqualTo(UNKNOWN);
    assertThat(Composition.parse("any of Sm, Tb; Tb absent").contains(SM)).isEqualTo(TRUE);
  }

  @Test
  void nothingIsKnownOfAnUnknownComposition() {
    assertThat(Composition.parse("  ")).isEqualTo(Composition.unknown()).hasToString("");
    assertThat(Composition.unknown().content(DY)).isEqualTo(MassFraction.ANY);
    assertThat(Composition.unknown().contains(DY)).isEqualTo(UNKNOWN);
    assertThat(Composition.unknown().family(NEODYMIUM_MAGNET)).isEqualTo(UNKNOWN);
    assertThat(Composition.unknown().possibleClasses()).containsExactly(ChemicalClass.values());
    assertThat(Composition.parse("Dy present").contains(DY)).isEqualTo(TRUE);
    assertThat(Composition.parse("Dy present").possibleClasses())
        .containsExactly(ChemicalClass.values());
  }

  @Test
  void metalsByMassAreAMetalOrAnAlloy() {
    assertThat(Composition.parse("Sm 34 %; Co 66 %; complete").possibleClasses())
        .containsExactly(ChemicalClass.ALLOY);
    assertThat(Composition.parse("Dy 100 %").possibleClasses())
        .containsExactly(ChemicalClass.METAL);
    assertThat(Composition.parse("Dy 99.95 %; Fe 0.05 %; complete").possibleClasses())
        .containsExactlyInAnyOrder(ChemicalClass.METAL, ChemicalClass.ALLOY);
  }

  @Test
  void rareEarthOxideOfMetalIsMoreThanItsMass() {
    Range<BigDecimal> oxide =
        Objects.requireNonNull(Composition.parse("Dy").reo().get(DY)).range();
    assertThat(oxide.lowerEndpoint()).isBetween(new BigDecimal("1.1476"), new BigDecimal("1.1477"));
    assertThat(oxide.upperEndpoint()).isBetween(new BigDecimal("1.1476"), new BigDecimal("1.1478"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nd 60 %; Fe 50 % | 110 %",
        "Nd 60 %; Fe 40 %; B balance | nothing for `B balance`",
        "Nd 60 %; Fe 40 %; Dy present | no room",
        "Nd > 50 %; Fe >= 50 % | above its figure",
        "Nd -1 % | negative",
        "B 1 %; Nd 5-3 % | item 2",
        "Nd 101 % | more than the whole",
        "Nd 1 %; Nd 2 % | `Nd` twice",
        "Nd 1 %; Xx 2 % | item 2 at character 9: `Xx`",
        "Xx2O3 | `Xx`",
        "Nd balance; Fe balance | only one",
        "Dy2O3 5 %; Dy absent | excludes `Dy`",
        "any of Dy; Dy absent | excludes every element",
        "NdFeB; Nd absent | includes and excludes `Nd`",
        "NdFeB; SmCo | two families",
        "NdFeB 95 % | family name",
        "Nd; Fe; B | no amount",
        "complete | names nothing",
        "complete; Nd 1 % | belongs at the end",
        "Nd 1 %;; Fe 2 % | empty",
        "Nd 29.5 %, Dy 1 % | semicolons",
        "29.5 % Nd | starts with a number",
        "Nd preesnt | one of `present`",
        "Sm 60 at.%; Co 50 at.% | 110 %",
        "Sm 16 at.%; Co 5 % | one way",
        "Gd2O3 5 at.% | atoms of elements",
        "Sm 50 at.%; Co 50 at.%; Dy present | no room",
        "Nd 1 % (mesured) | (measured)",
        "Mg-60Gd-50Y | 110 %"
      })
  void whatCannotBeIsRefusedWithAReason(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Composition.parse(text))
        .withMessageContaining(reason);
  }

  @Test
  void howEachElementIsKnownIsKeptAndChangesNoAmount() {
    Composition list = Composition.parse(
        "Nd 29.5 % (measured); Dy < 0.1 %; B 1 % (assumed); Tb not asked; Co absent; Fe balance");
    assertThat(list.evidence(ND)).isEqualTo(Evidence.MEASURED);
    assertThat(list.evidence(DY)).isEqualTo(Evidence.BELOW_LIMIT);
    assertThat(list.evidence(B)).isEqualTo(Evidence.ASSUMED);
    assertThat(list.evidence(TB)).isEqualTo(Evidence.NEVER_ASKED);
    assertThat(list.evidence(CO)).isEqualTo(Evidence.DECLARED);
    assertThat(list.evidence(SM)).isEqualTo(Evidence.NOT_LISTED);
    assertThat(list.contains(TB)).isEqualTo(UNKNOWN);
    assertThat(list.contains(SM)).isEqualTo(UNKNOWN);
    assertThat(Composition.unknown().evidence(ND)).isEqualTo(Evidence.NEVER_ASKED);
    assertThat(Composition.parse("Nd 30 %; Fe 70 %; measured").evidence(TB))
        .isEqualTo(Evidence.MEASURED);
    Composition plain = Composition.parse("Dy 0.5 %; Fe balance");
    Composition assumed = Composition.parse("Dy 0.5 % (assumed); Fe balance (declared)");
    for (Element element : Element.values()) {
      assertThat(assumed.content(element)).isEqualTo(plain.content(element));
    }
    assertThat(assumed).isNotEqualTo(plain).isEqualTo(Composition.parse(assumed.toString()));
  }

  @Test
  void atomicPerCentOfAllAtomsIsWhatTheFormulaSays() {
    Composition atoms = Composition.parse("Sm 20 at.%; Co 80 at.%");
    Composition formula = Composition.parse("SmCo4");
    for (Element element : new Element[] {SM, CO}) {
      assertThat(
              atoms.content(element).range().encloses(formula.content(element).range()))
          .isTrue();
      assertThat(atoms
              .content(element)
              .upperEnd()
              .subtract(formula.content(element).upperEnd()))
          .isLessThan(new BigDecimal("1e-30"));
    }
    assertThat(atoms.contains(TB)).isEqualTo(FALSE);
    assertThat(atoms.nominallyExcludes(TB)).isTrue();
    assertThat(atoms).hasToString("Sm 20 at%; Co 80 at%");
  }

  @Test
  void atomicPerCentWithoutTheRestLeavesItsWeightOpen() {
    Range<BigDecimal> dysprosium = Composition.parse("Dy 50 at. %").content(DY).range();
    for (String choice : new String[] {"DyH", "DyFe", "DyU", "Dy"}) {
      assertThat(dysprosium.encloses(Composition.parse(choice).content(DY).range()))
          .as(choice)
          .isEqualTo(!choice.equals("Dy"));
    }
    assertThat(Composition.parse("Dy 0 at.%; Fe balance").contains(DY)).isEqualTo(FALSE);
    assertThat(Composition.parse("Dy < 1 at.%; Fe balance").contains(DY)).isEqualTo(UNKNOWN);
    assertThat(Composition.parse("Dy > 0 at.%; Fe balance").contains(DY)).isEqualTo(TRUE);
  }

  @Test
  void anAlloyNamedByItsNominalAmountsIsAListByMass() {
    assertThat(Composition.parse("Mg-10Gd-3Y-0.5Zr"))
        .isEqualTo(Composition.parse("Gd 10 %; Y 3 %; Zr 0.5 %; Mg balance"));
    assertThat(Composition.parse("\uFF2D\uFF47\uFF0D10\uFF27\uFF44"))
        .isEqualTo(Composition.parse("Gd 10 \uFF05\uFF1B Mg balance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nd 1 %;", "(", "Dy", " ", "\u200B", "\uD83D", "Nd (", "at.%"})
  void aMillionCharactersAreRefusedByAShortMessage(String unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Composition.parse(unit.repeat(1_000_000)))
        .satisfies(e -> assertThat(e.toString().length()).isLessThan(300));
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 20_000})
  void tooLongAListIsRefused(int items) {
    String list =
        IntStream.range(0, items).mapToObj(i -> "Nd 1 %").collect(Collectors.joining(";"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Composition.parse(list))
        .withMessageContaining("more than");
  }
}
