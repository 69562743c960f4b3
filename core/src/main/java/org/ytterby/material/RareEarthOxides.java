package org.ytterby.material;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;

/** The oxides in which the trade states rare earths (REO). */
final class RareEarthOxides {
  private static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);
  private static final ImmutableMap<Element, Formula> OXIDES = oxides();

  private RareEarthOxides() {}

  /** Oxide by rare earth: Tb4O7, Pr6O11, CeO2, and R2O3 for the others. */
  static ImmutableMap<Element, Formula> all() {
    return OXIDES;
  }

  /** The mass of oxide per mass of metal. */
  static Range<BigDecimal> factor(Element element) {
    Range<BigDecimal> metal = oxide(element).fraction(element);
    return Range.closed(
        BigDecimal.ONE.divide(metal.upperEndpoint(), DOWN),
        BigDecimal.ONE.divide(metal.lowerEndpoint(), UP));
  }

  /** The mass of oxide made from a formula, per its own mass. */
  static Range<BigDecimal> made(Formula formula, Element element) {
    if (formula.proportionalTo(oxide(element))) {
      return Range.singleton(BigDecimal.ONE);
    }
    return Ends.times(formula.fraction(element), factor(element));
  }

  private static Formula oxide(Element element) {
    Formula oxide = OXIDES.get(element);
    if (oxide == null) {
      throw new IllegalArgumentException("`" + element.symbol()
          + "` is not a rare earth; rare-earth oxides are those of Sc, Y and La to Lu");
    }
    return oxide;
  }

  private static ImmutableMap<Element, Formula> oxides() {
    Map<Element, Formula> oxides = new EnumMap<>(Element.class);
    for (Element element : Element.values()) {
      if (element.kind() == ElementKind.RARE_EARTH_METAL) {
        oxides.put(element, Formula.parse(element.symbol() + "2O3"));
      }
    }
    oxides.put(Element.TB, Formula.parse("Tb4O7"));
    oxides.put(Element.PR, Formula.parse("Pr6O11"));
    oxides.put(Element.CE, Formula.parse("CeO2"));
    return Maps.immutableEnumMap(oxides);
  }
}
