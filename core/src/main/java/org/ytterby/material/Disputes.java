package org.ytterby.material;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import org.ytterby.element.Element;
import org.ytterby.quantity.Truth;

/**
 * Whether what an identifier stands for and what is said elsewhere can be the same material. A nominal formula is not held
 * against impurities or against the few per cent between oxides of one element.
 */
final class Disputes {
  private static final BigDecimal SLACK = new BigDecimal("0.05");

  private Disputes() {}

  static boolean between(Composition one, Composition other) {
    return Sets.union(one.mentioned(), other.mentioned()).stream()
            .anyMatch(e -> lacks(one, other, e) || lacks(other, one, e) || apart(one, other, e))
        || Sets.intersection(one.possibleClasses(), other.possibleClasses()).isEmpty();
  }

  private static boolean lacks(Composition has, Composition other, Element element) {
    return essential(has).contains(element) && other.contains(element) == Truth.FALSE;
  }

  private static boolean apart(Composition one, Composition other, Element element) {
    Range<BigDecimal> here = one.content(element).interval().range();
    Range<BigDecimal> there = other.content(element).interval().range();
    return exceeds(here, there) || exceeds(there, here);
  }

  private static boolean exceeds(Range<BigDecimal> one, Range<BigDecimal> other) {
    return one.lowerEndpoint().subtract(other.upperEndpoint()).compareTo(SLACK) > 0;
  }

  /** What makes the material what it is: the elements of a formula or a family, or those said to be inside; not dopants. */
  private static ImmutableSet<Element> essential(Composition composition) {
    Statement statement = composition.statement();
    if (statement.nominal().isPresent()) {
      return statement.nominal().get().elements();
    }
    return statement.family().isPresent() ? statement.family().get().hosts() : statement.present();
  }
}
