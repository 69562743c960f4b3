package org.ytterby.decision;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Token;

/**
 * What a change of law does to the answer for a line.
 *
 * @param kind whether the answer changes, and whether something was or is left open
 * @param before the answer under the old law; empty if it was not needed to know that it is the same
 * @param after the answer under the new law; empty with {@code before}
 * @param because the provisions whose state or text differs between the two laws and that bear on a part of this answer that
 *     changes; sorted, empty if the answer is unchanged
 */
public record LineImpact(
    Kind kind,
    Optional<Verdict> before,
    Optional<Verdict> after,
    ImmutableSortedSet<ProvisionId> because) {
  private static final LineImpact UNTOUCHED = new LineImpact(
      Kind.UNCHANGED, Optional.empty(), Optional.empty(), ImmutableSortedSet.of());

  /**
   * Of a line to which nothing that differs between the laws can apply.
   *
   * @return unchanged; the answer itself was not worked out
   */
  public static LineImpact untouched() {
    return UNTOUCHED;
  }

  /** What becomes of an answer. */
  public enum Kind implements Token {
    /** It is the same. */
    UNCHANGED,
    /** It was settled and is settled, another way or under other codes. */
    CHANGED,
    /** It was settled and is left open. */
    OPENED,
    /** It was left open and is settled. */
    SETTLED,
    /** It was left open and is left open, otherwise than before. */
    STILL_OPEN;

    /**
     * The kind of a change from one answer to another.
     *
     * @param before the answer under the old law
     * @param after the answer under the new law
     * @return the kind
     */
    public static Kind of(Verdict before, Verdict after) {
      if (before.equals(after)) {
        return UNCHANGED;
      }
      if (before.isSettled()) {
        return after.isSettled() ? CHANGED : OPENED;
      }
      return after.isSettled() ? SETTLED : STILL_OPEN;
    }
  }
}
