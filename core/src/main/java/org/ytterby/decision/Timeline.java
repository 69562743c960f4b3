package org.ytterby.decision;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer over days: the same as a determination for each of them, cut only where the answer changes and where the days that
 * the rulebook covers begin or end. Neighbouring spans differ in their verdicts or in that.
 *
 * @param id the line, or the shipment
 * @param spans closed ranges that together are the days asked for
 * @param ifRevived what the answer would be if no provision were paused, on the days on which it would be another
 */
public record Timeline(
    String id,
    ImmutableRangeMap<LocalDate, TimelineSpan> spans,
    ImmutableRangeMap<LocalDate, Verdict> ifRevived) {

  /**
   * The span of a day.
   *
   * @param day a day of the timeline
   * @return what is so on the day and on those around it
   * @throws IllegalArgumentException if the day lies outside
   */
  public TimelineSpan on(LocalDate day) {
    return entry(day).getValue();
  }

  /**
   * The days for which the answer of a day stands.
   *
   * @param day a day of the timeline
   * @return the closed range of the days around it with the same answer, within the timeline and on one side of the horizon
   * @throws IllegalArgumentException if the day lies outside
   */
  public Range<LocalDate> around(LocalDate day) {
    return entry(day).getKey();
  }

  /**
   * The next day with another answer.
   *
   * @param day a day of the timeline
   * @return the first later day of the timeline whose verdict differs from that of the day; its {@linkplain #on(LocalDate) span}
   *     says because of what
   * @throws IllegalArgumentException if the day lies outside
   */
  public Optional<LocalDate> nextChange(LocalDate day) {
    Verdict verdict = on(day).verdict();
    return spans.asMapOfRanges().entrySet().stream()
        .filter(span -> span.getKey().lowerEndpoint().isAfter(day))
        .filter(span -> !span.getValue().verdict().equals(verdict))
        .map(span -> span.getKey().lowerEndpoint())
        .findFirst();
  }

  private Map.Entry<Range<LocalDate>, TimelineSpan> entry(LocalDate day) {
    if (spans.get(day) == null) {
      throw new IllegalArgumentException("%s lies outside the timeline".formatted(day));
    }
    return Objects.requireNonNull(spans.getEntry(day));
  }
}
