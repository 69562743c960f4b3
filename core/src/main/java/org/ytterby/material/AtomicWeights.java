package org.ytterby.material;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.ytterby.element.Element;

/**
 * The relative mass of an atom of each element, as a closed interval that certainly holds it.
 *
 * <p>For an element without a standard atomic weight (all have an atomic number Z of 43 or more) the interval is [Z, 3 Z]:
 * every nuclide known of them has a mass number between 1.9 Z and 2.9 Z.
 */
final class AtomicWeights {
  private AtomicWeights() {}

  static Range<BigDecimal> of(Element element) {
    BigDecimal number = BigDecimal.valueOf(element.number());
    return element
        .standardAtomicWeight()
        .orElseGet(() -> Range.closed(number, number.multiply(BigDecimal.valueOf(3))));
  }

  static BigDecimal least(Element element) {
    return of(element).lowerEndpoint();
  }

  static BigDecimal greatest(Element element) {
    return of(element).upperEndpoint();
  }
}
