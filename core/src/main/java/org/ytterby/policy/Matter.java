package org.ytterby.policy;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of items of one material: what conditions came to, and which other materials are the same to two laws. Safe for
 * use by any number of threads.
 */
final class Matter {
  private final Truths truths;
  private volatile Likeness.@Nullable Kind kind;
  private volatile @Nullable Touch touch;

  /** Whether the change of law may have a part in the answer for such things, however they move, in a run of days. */
  private record Touch(Object days, boolean possible) {}

  Matter(Truths truths) {
    this.truths = truths;
  }

  Truths truths() {
    return truths;
  }

  /** The kind of material; null if it was not asked for yet. */
  Likeness.@Nullable Kind kind() {
    return kind;
  }

  void is(Likeness.Kind found) {
    kind = found;
  }

  /** Whether such things may be touched; that is remembered for the days that were asked for last. */
  boolean mayBeTouched(Object days, BooleanSupplier find) {
    Touch known = touch;
    if (known == null || !known.days.equals(days)) {
      known = new Touch(days, find.getAsBoolean());
      touch = known;
    }
    return known.possible;
  }
}
