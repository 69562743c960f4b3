package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.ytterby.element.Element;
import org.ytterby.quantity.Truth;

/** What a statement about a material means: the answers that hold for every material it allows. */
sealed interface Reading permits NominalReading, ListReading {

  /** The mass of an element per mass of material. */
  Range<BigDecimal> content(Element element);

  /** The mass of named oxide that the element would make, per mass of material. */
  Range<BigDecimal> oxide(Element element);

  /** Whether at least one of the elements is inside. */
  Truth containsAny(Set<Element> elements);

  /** Whether the elements are all inside and no other of their kinds is more than any of them. */
  Truth family(Set<Element> elements);

  ImmutableSet<ChemicalClass> possibleClasses();

  Optional<ImmutableList<Constituent>> constituents();

  /** Whether no room is left for what is not stated. */
  boolean isComplete();
}
