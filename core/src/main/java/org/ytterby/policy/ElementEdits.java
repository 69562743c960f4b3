package org.ytterby.policy;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;

/** A composition in which something else is said of some elements. What is a formula as a whole stays that substance. */
final class ElementEdits {
  private ElementEdits() {}

  /**
   * The composition with the items of these elements replaced.
   *
   * @param said what to say of each behind its symbol
   * @throws IllegalArgumentException if that contradicts what else is stated
   */
  static Composition of(Composition stated, Map<Element, String> said) {
    List<String> items = new ArrayList<>();
    for (String item : Splitter.on(';').trimResults().omitEmptyStrings().split(stated.toString())) {
      if (said.keySet().stream().noneMatch(e -> item.startsWith(e.symbol() + " "))) {
        items.add(item);
      }
    }
    said.forEach((element, what) -> items.add(element.symbol() + " " + what));
    return Composition.parse(String.join("; ", items));
  }
}
