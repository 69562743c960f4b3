package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.time.LocalDate;

/** Timelines as the JSON that hosts exchange: one object on one line, the same bytes for the same timeline. */
public final class TimelineJson {
  private TimelineJson() {}

  /**
   * A timeline.
   *
   * @param timeline the timeline
   * @return a JSON object on one line
   */
  public static String of(Timeline timeline) {
    return JsonWriter.write(ImmutableMap.of(
        "id",
        timeline.id(),
        "spans",
        timeline.spans().asMapOfRanges().entrySet().stream()
            .map(e -> span(e.getKey(), e.getValue()))
            .collect(ImmutableList.toImmutableList()),
        "ifRevived",
        timeline.ifRevived().asMapOfRanges().entrySet().stream()
            .map(e -> days(e.getKey()).putAll(VerdictJson.of(e.getValue())).buildOrThrow())
            .collect(ImmutableList.toImmutableList())));
  }

  private static ImmutableMap<String, Object> span(Range<LocalDate> days, TimelineSpan span) {
    return days(days)
        .putAll(VerdictJson.of(span.verdict()))
        .put("covered", span.covered())
        .put(
            "because",
            span.because().stream().map(Change::toString).collect(ImmutableList.toImmutableList()))
        .buildOrThrow();
  }

  private static ImmutableMap.Builder<String, Object> days(Range<LocalDate> days) {
    return ImmutableMap.<String, Object>builder()
        .put("from", days.lowerEndpoint().toString())
        .put("through", days.upperEndpoint().toString());
  }
}
