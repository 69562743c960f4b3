package org.ytterby.cli;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of one row: an entry of a file such as {@code shipments-expected.yaml}, whose head explains the keys. Keys that it does not explain are
 * refused, so that a slip of the pen is not a test that passes.
 */
record Expectation(Map<String, Object> entry) {
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of("id", "says", "source", "want", "under", "by", "basis", "duties");
  private static final ImmutableSet<String> ANSWER = ImmutableSet.of(
      "requirement", "review", "party", "release", "controlCodes", "possibleCodes", "dormantCodes");
  private static final ImmutableSet<String> READINGS =
      ImmutableSet.of("published-only", "as-reported");

  Expectation {
    Object id = entry.get("id");
    refuse(id, entry, KEYS);
    refuse(id, answer(entry, "want"), ANSWER);
    refuse(id, answer(entry, "under"), READINGS);
    answer(entry, "under").values().forEach(want -> refuse(id, map(want), ANSWER));
    checkArgument(entry.containsKey("want"), "%s needs `want`", entry.get("id"));
  }

  private static void refuse(
      @Nullable Object id, Map<String, Object> map, ImmutableSet<String> known) {
    checkArgument(
        known.containsAll(map.keySet()),
        "%s has unknown keys: %s",
        id,
        Sets.difference(map.keySet(), known));
  }

  String id() {
    return text("id");
  }

  String text(String key) {
    return Objects.requireNonNullElse(entry.get(key), "").toString();
  }

  /** What each reading of reported measures must give; the default one is called {@code open}. */
  ImmutableMap<String, Map<String, Object>> wanted() {
    ImmutableMap.Builder<String, Map<String, Object>> wanted = ImmutableMap.builder();
    wanted.put("open", answer(entry, "want"));
    answer(entry, "under").forEach((reading, want) -> wanted.put(reading, map(want)));
    return wanted.buildOrThrow();
  }

  ImmutableList<String> list(String key) {
    return texts(entry.getOrDefault(key, List.of()));
  }

  static ImmutableList<String> texts(Object list) {
    return ((List<?>) list).stream().map(Object::toString).collect(ImmutableList.toImmutableList());
  }

  private static Map<String, Object> answer(Map<String, Object> entry, String key) {
    return map(entry.getOrDefault(key, Map.of()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
