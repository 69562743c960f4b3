package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ytterby.element.Element;
import org.ytterby.material.FormulaNode.Component;
import org.ytterby.quantity.MassFraction;
import org.ytterby.quantity.Truth;

/**
 * A chemical formula, such as {@code Dy2O3}, {@code (Nd0.8Pr0.2)2Fe14B}, {@code Dy(NO3)3*6H2O} or {@code Y3Al5O12:Ce}.
 *
 * <p>A formula names a nominal substance: the elements it shows, in the proportions it shows, and no others. Elements after
 * a colon are dopants: present, in an amount that the formula does not tell.
 *
 * <p>Subscripts may be decimal, may be ranges as in {@code Sm2Co15-17}, of which every choice is allowed, and may be written
 * as Unicode subscripts or in full-width characters. Charges, written with superscripts or behind {@code ^} as in
 * {@code Fe^3+}, are left out; a formula whose only charge stands at its end is an ion, not a substance, and is refused.
 * Brackets may be round, square or curly; the dot of
 * a hydrate is {@code *} or a raised dot, never a full stop. Mass fractions are intervals, because atomic weights are; ends
 * are rounded outwards at 40 digits. Two formulas are equal if they print alike: {@code NdFe} and {@code FeNd} are not.
 */
public final class Formula {
  private static final Range<BigDecimal> ZERO = Range.singleton(BigDecimal.ZERO);
  private static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);

  private final ImmutableList<Component> components;
  private final ImmutableSet<Element> dopants;
  private final ImmutableMap<Element, Range<BigDecimal>> counts;
  private final ImmutableMap<Element, Range<BigDecimal>> fractions;
  private final String text;

  private Formula(ImmutableList<Component> components, ImmutableSet<Element> dopants) {
    this.components = components;
    this.dopants = dopants;
    Map<Element, Range<BigDecimal>> sums = new LinkedHashMap<>();
    components.forEach(component -> component.count(sums));
    this.counts = ImmutableMap.copyOf(sums);
    this.fractions = fractions();
    this.text = components.stream().map(Component::toString).collect(Collectors.joining("\u00B7"))
        + (dopants.isEmpty()
            ? ""
            : dopants.stream().map(Element::symbol).collect(Collectors.joining(",", ":", "")));
  }

  /**
   * Reads a formula.
   *
   * @param text at most 1000 characters, with at most 50 brackets inside each other and no spaces inside; subscripts lie
   *     above 0 and up to 1 000 000 and have at most 12 digits
   * @return the formula
   * @throws IllegalArgumentException if it is not a formula; the message names the character and the likely fix
   */
  public static Formula parse(String text) {
    FormulaParser.Parsed parsed = new FormulaParser(text.strip()).parse();
    Formula formula = new Formula(parsed.components(), parsed.dopants());
    for (Element dopant : formula.dopants) {
      if (formula.counts.containsKey(dopant)) {
        throw new IllegalArgumentException(Wording.quote(text) + " names `" + dopant.symbol()
            + "` before and after the colon; keep the one that is meant");
      }
    }
    return formula;
  }

  /** The formula that is one element symbol. */
  static Formula of(Element element) {
    return parse(element.symbol());
  }

  /**
   * The elements shown with their proportions, in the order of the formula.
   *
   * @return at least one element; dopants are not among them
   */
  public ImmutableSet<Element> elements() {
    return counts.keySet();
  }

  /**
   * The elements after the colon, present in an amount not told.
   *
   * @return the dopants, empty if there are none
   */
  public ImmutableSet<Element> dopants() {
    return dopants;
  }

  /**
   * Whether the formula tells the proportion of everything it names.
   *
   * @return false if there are dopants
   */
  public boolean isNominal() {
    return dopants.isEmpty();
  }

  /**
   * The mass of an element per mass of the nominal substance.
   *
   * @param element any element
   * @return zero if the formula does not name it; a narrow interval if it does; with dopants, of which the amount is not
   *     told, anything above 0 and below 1 for each element named. An element without a standard atomic weight counts with
   *     every relative atomic mass from its atomic number to three times that.
   */
  public MassFraction massFraction(Element element) {
    return Ends.massFraction(fraction(element));
  }

  /**
   * The chemical classes that a substance of this formula may belong to.
   *
   * <p>One metal: metal. Several metals: alloy. Oxygen and one other element: oxide. Oxygen and metals that share one
   * bracket, or that all have broken subscripts, as in {@code (Y0.5Gd0.5)2O3}: oxide or compound, being a solid solution.
   * Metals with boron, carbon or silicon only: alloy or compound. Everything else is a compound. Dopants change nothing.
   *
   * @return at least one class
   */
  public ImmutableSet<ChemicalClass> derivedClasses() {
    return FormulaClasses.of(components, counts.keySet());
  }

  Range<BigDecimal> fraction(Element element) {
    return fractions.getOrDefault(element, ZERO);
  }

  private ImmutableMap<Element, Range<BigDecimal>> fractions() {
    BigDecimal allLeast = BigDecimal.ZERO;
    BigDecimal allGreatest = BigDecimal.ZERO;
    for (Element element : counts.keySet()) {
      allLeast = allLeast.add(least(element));
      allGreatest = allGreatest.add(greatest(element));
    }
    ImmutableMap.Builder<Element, Range<BigDecimal>> built = ImmutableMap.builder();
    for (Element element : Sets.union(counts.keySet(), dopants)) {
      BigDecimal most = allLeast.subtract(least(element)).add(greatest(element));
      BigDecimal fewest = allGreatest.subtract(greatest(element)).add(least(element));
      built.put(
          element,
          dopants.isEmpty()
              ? Range.closed(
                  least(element).divide(fewest, DOWN),
                  greatest(element).divide(most, UP).min(BigDecimal.ONE))
              : Range.open(BigDecimal.ZERO, BigDecimal.ONE));
    }
    return built.buildOrThrow();
  }

  boolean mentions(Element element) {
    return counts.containsKey(element) || dopants.contains(element);
  }

  /** Whether the mass of one element shown is not more than that of another. */
  Truth notHeavier(Element one, Element other) {
    if (greatest(one).compareTo(least(other)) <= 0) {
      return Truth.TRUE;
    }
    return least(one).compareTo(greatest(other)) > 0 ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** The element, if the formula is nothing but its symbol. */
  Optional<Element> singleElement() {
    return counts.keySet().stream()
        .filter(element -> element.symbol().equals(text))
        .findFirst();
  }

  /** Whether both have the same elements in the same proportions, and no dopants. */
  boolean proportionalTo(Formula other) {
    if (!isNominal() || !other.isNominal() || !elements().equals(other.elements())) {
      return false;
    }
    Element first = counts.keySet().iterator().next();
    Optional<BigDecimal> here = exactCount(first);
    Optional<BigDecimal> there = other.exactCount(first);
    return here.isPresent()
        && there.isPresent()
        && counts.keySet().stream()
            .allMatch(element -> exactCount(element)
                .map(there.get()::multiply)
                .flatMap(product -> other
                    .exactCount(element)
                    .map(here.get()::multiply)
                    .map(crossed -> crossed.compareTo(product) == 0))
                .orElse(false));
  }

  private Range<BigDecimal> count(Element element) {
    return counts.getOrDefault(element, ZERO);
  }

  /** The atoms of an element per formula unit, if the formula tells one number. */
  private Optional<BigDecimal> exactCount(Element element) {
    return Optional.of(count(element))
        .filter(span -> span.lowerEndpoint().compareTo(span.upperEndpoint()) == 0)
        .map(Range::lowerEndpoint);
  }

  private BigDecimal least(Element element) {
    return count(element).lowerEndpoint().multiply(AtomicWeights.least(element));
  }

  private BigDecimal greatest(Element element) {
    return count(element).upperEndpoint().multiply(AtomicWeights.greatest(element));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Formula that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /**
   * Prints the formula in plain digits and round brackets, with a raised dot before water.
   *
   * @return text that {@link #parse} reads as an equal formula
   */
  @Override
  public String toString() {
    return text;
  }
}
