package org.ytterby.policy;

import org.jspecify.annotations.Nullable;

/**
 * What is known of items of one material: what conditions came to, and which other materials are the same to two laws. Safe for
 * use by any number of threads.
 */
final class Matter {
  private final Truths truths;
  private volatile Likeness.@Nullable Kind kind;

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
}
