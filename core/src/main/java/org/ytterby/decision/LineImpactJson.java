package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.ytterby.law.ProvisionId;

/** What a change of law does, as the JSON that hosts exchange: one object on one line, the same bytes for the same impact. */
public final class LineImpactJson {
  private LineImpactJson() {}

  /**
   * What a change of law does to a line.
   *
   * @param impact what it does
   * @return a JSON object on one line; {@code before} and {@code after} are null if the answers were not worked out
   */
  public static String of(LineImpact impact) {
    return JsonWriter.write(ImmutableMap.of(
        "id",
        impact.id(),
        "impact",
        impact.kind().token(),
        "before",
        impact.before().<Object>map(VerdictJson::of).orElse(JsonWriter.NULL),
        "after",
        impact.after().<Object>map(VerdictJson::of).orElse(JsonWriter.NULL),
        "because",
        impact.because().stream()
            .map(ProvisionId::toString)
            .collect(ImmutableList.toImmutableList())));
  }
}
