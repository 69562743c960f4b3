package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ytterby.element.Element;
import org.ytterby.material.Statement.Ending;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.MassFraction;
import org.ytterby.quantity.Truth;

/**
 * What is stated of the composition of a material, by mass.
 *
 * <p>Read from text in one of these ways, and printed so that it is read again as the same:
 *
 * <ul>
 *   <li>nothing at all: nothing is known;
 *   <li>a formula: {@code Dy2O3}, a nominal substance and no intended additions;
 *   <li>a family name: {@code NdFeB}, the hosts in amounts not told, other elements unknown;
 *   <li>a list: {@code Nd 29.5 %; Dy 0.5-1.2 %; Y 320 ppm; Fe balance}, where a part is an element or, by its formula, a
 *       substance; amounts of elements may all be shares of atoms, {@code Sm 16.7 at.%}, and are then turned into the bounds by
 *       mass that atomic weights give; {@code (measured)}, {@code (declared)} or {@code (assumed)} behind an item and {@code Tb
 *       not asked} tell how it is known; with {@code Tb present}, {@code Dy absent} and {@code any of Sm, Tb, Dy}, also beside a family name.
 *   <li>an alloy as it is named by its nominal amounts, {@code Mg-10Gd-3Y}: the list {@code Gd 10 %; Y 3 %; Mg balance}.
 * </ul>
 *
 * <p><b>What is left.</b> A list is open, unless it ends in {@code complete} or {@code measured} and its upper ends can make
 * 100 %. In an open list, what the amounts leave may hold every element that has no amount and is not declared absent. The
 * parts add up: an element stated by itself counts beside what the substances of the list hold of it.
 *
 * <p><b>Balance.</b> {@code Fe balance} means that iron makes up what the amounts leave, save elements without an amount: these
 * are together not more than the balance, and none of them is more than the largest element of its own kind (rare earth,
 * other metal, non-metal) that has an amount. So {@code Nd 29.5 %; B 1 %; Fe balance} may hold some terbium, but neodymium
 * stays its main rare earth. Beside a family name the bounds do not apply.
 *
 * <p><b>Zero.</b> {@code 0 %} and {@code absent} mean that an element is not inside; {@code < 0.1 %} leaves presence unknown.
 *
 * <p>Every answer holds for each material that the statement allows; {@code UNKNOWN} means that they may differ. Shares are
 * exact, and those of elements in formulas are as narrow as atomic weights are. Compositions are equal if they state the same
 * items in the same order.
 */
public final class Composition {
  private static final Composition UNKNOWN =
      new Composition(new Statement(ImmutableList.of(), Ending.NONE));

  private final Statement statement;
  private final Reading reading;
  private final int hash;

  private Composition(Statement statement) {
    this.statement = statement;
    this.hash = statement.hashCode();
    this.reading = statement
        .nominal()
        .<Reading>map(formula -> NominalReading.of(statement, formula))
        .orElseGet(() -> new ListReading(statement));
  }

  /**
   * Reads a composition.
   *
   * @param text items separated by semicolons, at most 200 items and 20 000 characters; blank if nothing is known
   * @return the composition
   * @throws IllegalArgumentException if the text is not a composition, or if no material can satisfy it: amounts whose lower
   *     ends exceed 100 %, an element stated twice or both included and excluded. The message names the item and a fix
   */
  public static Composition parse(String text) {
    return new Composition(CompositionParser.parse(text));
  }

  /**
   * The composition of which nothing is known.
   *
   * @return what blank text is read as
   */
  public static Composition unknown() {
    return UNKNOWN;
  }

  /**
   * The nominal substance of a formula.
   *
   * @param formula any formula
   * @return the composition that is printed as the formula is
   */
  public static Composition of(Formula formula) {
    return new Composition(new Statement(ImmutableList.of(new Item.Nominal(formula)), Ending.NONE));
  }

  /**
   * The mass of an element per mass of the material.
   *
   * @param element any element
   * @return an interval that holds it for every material that the statement allows; zero if the element cannot be inside,
   *     above zero if it must be
   */
  public MassFraction content(Element element) {
    return Ends.massFraction(reading.content(element));
  }

  /**
   * Whether an element is inside, in any amount.
   *
   * @param element any element
   * @return {@code UNKNOWN} if the statement allows both
   */
  public Truth contains(Element element) {
    return reading.containsAny(Set.of(element));
  }

  /**
   * Whether at least one of some elements is inside.
   *
   * @param elements any elements; none of none is inside
   * @return {@code TRUE} also where it is not known which one, as for {@code any of Sm, Tb, Dy}
   */
  public Truth containsAny(Set<Element> elements) {
    return reading.containsAny(elements);
  }

  /**
   * Whether an element counts as not inside only because the figures or the formula are nominal.
   *
   * <p>So it is for {@code Dy2O3} and terbium, and for a list whose amounts make 100 % without saying that it is complete:
   * traces are then a question of law. It is not so if the element is declared absent or the list complete or measured.
   *
   * @param element any element
   * @return true if {@link #contains} is {@code FALSE} for no better reason
   */
  public boolean nominallyExcludes(Element element) {
    return statement.ending() == Ending.NONE
        && contains(element) == Truth.FALSE
        && !MassListCheck.excluded(statement).contains(element);
  }

  /**
   * Whether some elements are principal constituents together.
   *
   * <p>On a material fully known: all of them are inside; no element outside the set is more, by mass, than one of its own kind
   * (rare earth, other metal, non-metal) inside the set; and no metal outside is more than everything inside. The hosts of a family name are principal and additions to it
   * never are; nor are dopants, or additions to a formula. Whether a minor metal named in the formula of an alloy is principal
   * is {@code UNKNOWN}.
   *
   * @param elements at least one element
   * @return {@code UNKNOWN} if materials that the statement allows differ
   * @throws IllegalArgumentException if there is no element
   */
  public Truth family(Set<Element> elements) {
    if (elements.isEmpty()) {
      throw new IllegalArgumentException(
          "`{}` has no element; a family has at least one principal constituent");
    }
    return reading.family(elements);
  }

  /**
   * The chemical classes to which the material may belong.
   *
   * <p>A formula: {@link Formula#derivedClasses}. A family name: alloy, compound or mixture. Two or more substances: mixture.
   * One substance that is more than half: its classes or mixture. Elements by mass are taken as one material, not as blended
   * powders: metal where one metal may be 95 % or more, alloy where several elements may be inside; other classes unless
   * non-metals are at most 0.4 %, and oxide only where oxygen may be inside. In all other cases every class.
   *
   * @return at least one class
   */
  public ImmutableSet<ChemicalClass> possibleClasses() {
    return reading.possibleClasses();
  }

  /**
   * The substances that lie side by side, if the statement names its parts as substances.
   *
   * <p>The shares need not make the whole: see {@link #isComplete}. A nominal substance is its own only constituent.
   *
   * @return in the order stated; empty if parts are stated as elements only, by a family name, or not at all
   */
  public Optional<ImmutableList<Constituent>> constituents() {
    return reading.constituents();
  }

  /**
   * Whether nothing can be inside but what is stated.
   *
   * @return true for a formula; for a list or a family name if it says so and its upper ends can make 100 %, or if its amounts
   *     leave nothing
   */
  public boolean isComplete() {
    return reading.isComplete();
  }

  /**
   * The elements that the statement names in any way, those declared absent included.
   *
   * @return elements in the order of the statement
   */
  public ImmutableSet<Element> mentioned() {
    return statement.mentioned();
  }

  /**
   * How what is said of an element is known.
   *
   * <p>By the word in round brackets behind an item, as in {@code Dy 0.5 % (assumed)}; else measured in a list that ends in
   * {@code measured}, and declared in any other. An amount such as {@code < 0.1 %} that is not assumed is below a limit.
   * An element named by several items is known as the least firm of them. An element that is not named is not listed, unless
   * the list ends in {@code measured} or {@code complete}, which speak of it too; where nothing is stated it was never asked.
   *
   * @param element any element
   * @return what kind of evidence; it changes no other answer
   */
  public Evidence evidence(Element element) {
    return statement.evidence(element);
  }

  /**
   * The rare-earth-oxide equivalents: the mass of oxide that each rare earth would make, per mass of the material.
   *
   * <p>The oxides are those of the trade: Tb4O7, Pr6O11, CeO2, and R2O3 for the others. The equivalent of a metal is above 1,
   * as it takes up oxygen; that is why it is not a mass fraction.
   *
   * @return an interval for each of the 17 rare earths
   */
  public ImmutableMap<Element, Interval> reo() {
    Map<Element, Interval> equivalents = new EnumMap<>(Element.class);
    for (Element element : RareEarthOxides.all().keySet()) {
      equivalents.put(element, Interval.of(reading.oxide(element)));
    }
    return Maps.immutableEnumMap(equivalents);
  }

  /** What was stated, item by item. */
  Statement statement() {
    return statement;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Composition that
            && hash == that.hash
            && statement.equals(that.statement));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /**
   * Prints the statement, an empty text if nothing is known.
   *
   * @return text that {@link #parse} reads as an equal composition
   */
  @Override
  public String toString() {
    return statement.toString();
  }
}
