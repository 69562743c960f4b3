package org.ytterby.material;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import org.ytterby.element.Element;
import org.ytterby.quantity.AtomicFraction;
import org.ytterby.quantity.MassFraction;

/** One thing that a composition says, between two semicolons. */
sealed interface Item {

  /** The material is this nominal substance. */
  record Nominal(Formula formula) implements Item {
    @Override
    public String toString() {
      return formula.toString();
    }
  }

  /** The material belongs to this family. */
  record Member(Family family) implements Item {
    @Override
    public String toString() {
      return family.toString();
    }
  }

  /** A share of an element (a formula that is only its symbol) or of a substance. */
  record Share(Formula part, MassFraction amount) implements Item {
    @Override
    public String toString() {
      return part + " " + amount;
    }
  }

  /** A share of the number of atoms. */
  record AtomicShare(Element element, AtomicFraction amount) implements Item {
    @Override
    public String toString() {
      return element.symbol() + " " + amount;
    }
  }

  /** An element or a substance makes up what the others leave. */
  record Balance(Formula part) implements Item {
    @Override
    public String toString() {
      return part + " balance";
    }
  }

  /** An element is inside, in an amount not told. */
  record Present(Element element) implements Item {
    @Override
    public String toString() {
      return element.symbol() + " present";
    }
  }

  /** An element is not inside. */
  record Absent(Element element) implements Item {
    @Override
    public String toString() {
      return element.symbol() + " absent";
    }
  }

  /** At least one of some elements is inside. */
  record AnyOf(ImmutableSet<Element> elements) implements Item {
    @Override
    public String toString() {
      return elements.stream()
          .map(Element::symbol)
          .collect(Collectors.joining(", ", "any of ", ""));
    }
  }
}
