package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.law.Citation;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.HeldLicence;
import org.ytterby.trade.Token;

/**
 * Whether a licence that is held covers a line. That a licence is needed stands beside it, unchanged.
 *
 * @param licence the licence
 * @param needed whether a licence is, or may be, needed at all
 * @param points everything that was looked at; none if no licence is needed
 * @param notChecked conditions of such licences that no fact here speaks of, in words
 */
public record LicenceCoverage(
    HeldLicence licence,
    boolean needed,
    ImmutableList<Point> points,
    ImmutableList<String> notChecked) {

  /** What comes of the points. */
  public enum Verdict implements Token {
    /** No licence is needed. */
    NOT_NEEDED,
    /** Every point holds. */
    COVERS,
    /** No point fails, and some are not known. */
    OPEN,
    /** A point fails. */
    DOES_NOT_COVER
  }

  /** What a point is about. */
  public enum About implements Token {
    /** Licences of its kind, and what they are for. */
    KIND,
    /** Its days. */
    VALIDITY,
    /** The item. */
    ITEM,
    /** The end user. */
    END_USER,
    /** The destination. */
    DESTINATION,
    /** The end use. */
    END_USE,
    /** How much may still go. */
    QUANTITY,
    /** How often it may be used. */
    EXPORTS,
    /** Parties with which no licence of its kind, or none at all, may be used. */
    PARTY,
    /** A ban that no licence lifts. */
    PROHIBITION
  }

  /**
   * One thing that was looked at.
   *
   * @param about what it is about
   * @param holds whether it speaks for the licence
   * @param says what was found, in words
   * @param citation where the law says so, if the law does
   */
  public record Point(About about, Truth holds, String says, Optional<Citation> citation) {
    @Override
    public String toString() {
      return says + citation.map(c -> " (" + c + ")").orElse("");
    }
  }

  /**
   * What comes of the points.
   *
   * @return {@link Verdict#COVERS} only if every point is known to hold
   */
  public Verdict verdict() {
    if (!needed) {
      return Verdict.NOT_NEEDED;
    }
    return points.stream().anyMatch(p -> p.holds() == Truth.FALSE)
        ? Verdict.DOES_NOT_COVER
        : points.isEmpty() || points.stream().anyMatch(p -> p.holds() == Truth.UNKNOWN)
            ? Verdict.OPEN
            : Verdict.COVERS;
  }

  /**
   * Why it does not cover the line, and what is not known.
   *
   * @return the points that fail, then those that are open
   */
  public ImmutableList<Point> reasons() {
    return Stream.of(Truth.FALSE, Truth.UNKNOWN)
        .flatMap(t -> points.stream().filter(p -> p.holds() == t))
        .collect(ImmutableList.toImmutableList());
  }
}
