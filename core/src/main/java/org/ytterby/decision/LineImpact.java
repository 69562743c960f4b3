package org.ytterby.decision;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Token;

/**
 * What a change of law does to the answer for a line.
 *
 * @param id the id of the line
 * @param kind whether the answer changes, and whether it was or is left open
 * @param before the answer under the old law; empty if it did not have to be worked out to know that it is the same
 * @param after the answer under the new law; empty with {@code before}
 * @param because the provisions to which the change is due. They differ between the laws, in where they stand on the day or in
 *     what they mean. A provision is named if it makes a difference by itself: the answer changes when it alone is taken from
 *     the new law into the old one, or is another when it alone is left as it was. Where none does that, all that may have a part
 *     in the answer are named. Sorted; empty if the answer is unchanged
 */
public record LineImpact(
    String id,
    Kind kind,
    Optional<Verdict> before,
    Optional<Verdict> after,
    ImmutableSortedSet<ProvisionId> because) {

  /**
   * Of a line in whose answer nothing that differs between the laws can have a part.
   *
   * @param id the id of the line
   * @return unchanged; the answer itself was not worked out
   */
  public static LineImpact untouched(String id) {
    return new LineImpact(
        id, Kind.UNCHANGED, Optional.empty(), Optional.empty(), ImmutableSortedSet.of());
  }

  /**
   * Of a line whose answers were worked out.
   *
   * @param id the id of the line
   * @param before the answer under the old law
   * @param after the answer under the new law
   * @param because names the provisions to which the change is due; asked only if there is one
   * @return what the change of law does
   */
  public static LineImpact of(
      String id, Verdict before, Verdict after, Supplier<ImmutableSortedSet<ProvisionId>> because) {
    Kind kind = Kind.of(before, after);
    return new LineImpact(
        id,
        kind,
        Optional.of(before),
        Optional.of(after),
        kind == Kind.UNCHANGED ? ImmutableSortedSet.of() : because.get());
  }

  /**
   * The same of another line that has the same answers for the same reasons.
   *
   * @param otherId the id of the other line
   * @return what the change of law does to it
   */
  public LineImpact of(String otherId) {
    return new LineImpact(otherId, kind, before, after, because);
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
