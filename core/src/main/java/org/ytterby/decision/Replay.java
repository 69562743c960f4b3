package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ytterby.trade.Token;

/**
 * What came of deciding again.
 *
 * @param outcome whether the answer is the same
 * @param difference the first difference between the answers, in the order in which they are written; empty unless
 *     {@code outcome} is {@link Outcome#DIFFERENT} or {@link Outcome#NAMES_MISSING}
 * @param because the likely cause, or what should be known of answers that are the same; blank if there is nothing to say
 */
public record Replay(Outcome outcome, Optional<Difference> difference, String because) {

  /** Whether the answer is the same. */
  public enum Outcome implements Token {
    /** Byte for byte. */
    SAME,
    /** The same law gives another answer. */
    DIFFERENT,
    /** The record was written under other law; nothing was compared. */
    OTHER_LAW,
    /** The answer is another one without the names that the record leaves out. */
    NAMES_MISSING,
    /** The library refuses the facts now. */
    REFUSED
  }

  /**
   * Where two answers differ.
   *
   * @param path such as {@code answers[0].requirement.floor}
   * @param then what the record has there; empty if it has nothing
   * @param now what the answer has there now; empty if it has nothing
   */
  public record Difference(String path, Optional<String> then, Optional<String> now) {
    @Override
    public String toString() {
      return path + ": then " + then.orElse("nothing") + ", now " + now.orElse("nothing");
    }
  }

  /**
   * Compares a record with the answers to its facts now.
   *
   * @param record the record
   * @param rulebookVersion the version of the rulebook that is asked
   * @param rulebookDigest its digest
   * @param library the version of the library
   * @param again gives the answers now; asked only if the law is that of the record
   * @return the result
   */
  public static Replay of(
      DecisionRecord record,
      String rulebookVersion,
      String rulebookDigest,
      String library,
      Supplier<ImmutableList<String>> again) {
    if (!record.rulebookDigest().equals(rulebookDigest)) {
      return new Replay(
          Outcome.OTHER_LAW,
          Optional.empty(),
          "written under rulebook %s (%s), asked is %s (%s): supply the law that it was written under"
              .formatted(
                  record.rulebookVersion(),
                  record.rulebookDigest(),
                  rulebookVersion,
                  rulebookDigest));
    }
    String versions = record.library().equals(library)
        ? ""
        : "library " + record.library() + " then, " + library + " now";
    ImmutableList<String> now;
    try {
      now = again.get();
    } catch (IllegalArgumentException e) {
      return new Replay(
          Outcome.REFUSED,
          Optional.empty(),
          e.getMessage() + (versions.isEmpty() ? "" : "; " + versions));
    }
    if (now.equals(record.answers())) {
      return new Replay(Outcome.SAME, Optional.empty(), versions);
    }
    Optional<Difference> first = Optional.of(difference(record.answers(), now));
    return record.withheld().isEmpty()
        ? new Replay(
            Outcome.DIFFERENT,
            first,
            versions.isEmpty()
                ? "law and library are those of the record: the record was changed, or the library has a defect"
                : versions)
        : new Replay(
            Outcome.NAMES_MISSING,
            first,
            "the record leaves out the names of " + String.join(", ", record.withheld())
                + ", and the answer is another one without them: give the names"
                + (versions.isEmpty() ? "" : "; " + versions));
  }

  private static Difference difference(List<String> then, List<String> now) {
    for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
      String path = "answers[" + i + "]";
      Difference found = difference(
          path,
          i < then.size() ? tree(then.get(i)) : null,
          i < now.size() ? tree(now.get(i)) : null);
      if (found != null) {
        return found;
      }
    }
    return new Difference("answers", Optional.of("other bytes"), Optional.of("other bytes"));
  }

  private static Object tree(String json) {
    return JsonReader.read(json, new JsonNode.Problems()).plain();
  }

  private static @Nullable Difference difference(
      String path, @Nullable Object then, @Nullable Object now) {
    if (Objects.equals(then, now) && order(then).equals(order(now))) {
      return null;
    }
    if (then instanceof Map<?, ?> a && now instanceof Map<?, ?> b) {
      Set<Object> keys = new LinkedHashSet<>(a.keySet());
      keys.addAll(b.keySet());
      for (Object key : keys) {
        Difference found = difference(path + "." + key, a.get(key), b.get(key));
        if (found != null) {
          return found;
        }
      }
    } else if (then instanceof List<?> a && now instanceof List<?> b) {
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        Difference found = difference(
            path + "[" + i + "]", i < a.size() ? a.get(i) : null, i < b.size() ? b.get(i) : null);
        if (found != null) {
          return found;
        }
      }
    }
    return new Difference(path, shown(then), shown(now));
  }

  private static String order(@Nullable Object value) {
    return value == null ? "" : JsonWriter.write(value);
  }

  private static Optional<String> shown(@Nullable Object value) {
    return Optional.ofNullable(value).map(JsonWriter::write);
  }
}
