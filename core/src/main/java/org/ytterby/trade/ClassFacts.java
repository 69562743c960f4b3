package org.ytterby.trade;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;

/** What form and composition say together about the chemical class of an item. */
record ClassFacts(Optional<ProductForm> form, Composition composition) {

  /** The form says one class and the composition only others. */
  boolean contradictory() {
    return form.isPresent()
        && formSays(Truth.TRUE).stream()
            .anyMatch(c -> !composition.possibleClasses().contains(c));
  }

  /**
   * A form such as a finished product or a sintered magnet belongs to no class; otherwise the item belongs to exactly one of
   * those that both form and composition allow.
   */
  Truth isOf(ImmutableSet<ChemicalClass> wanted) {
    Set<ChemicalClass> possible = possible();
    if (Sets.intersection(possible, wanted).isEmpty()) {
      return Truth.FALSE;
    }
    return wanted.containsAll(possible) && form.isPresent() && !mayBeNone()
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  private Set<ChemicalClass> possible() {
    if (form.isEmpty()) {
      return composition.possibleClasses();
    }
    Set<ChemicalClass> certain = formSays(Truth.TRUE);
    return certain.isEmpty()
        ? Sets.intersection(composition.possibleClasses(), formSays(Truth.UNKNOWN))
        : certain;
  }

  private boolean mayBeNone() {
    return form.isPresent() && formSays(Truth.TRUE).isEmpty() && form.get() != ProductForm.POWDER;
  }

  private ImmutableSet<ChemicalClass> formSays(Truth truth) {
    ImmutableSet.Builder<ChemicalClass> said = ImmutableSet.builder();
    for (ChemicalClass c : ChemicalClass.values()) {
      if (form.orElseThrow().satisfies(c) == truth) {
        said.add(c);
      }
    }
    return said.build();
  }
}
