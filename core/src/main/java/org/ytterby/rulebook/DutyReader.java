package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ytterby.law.DutyRule;
import org.ytterby.law.DutyTerm;

/** Reads the parts of a duty: when it is due, and what is written. */
final class DutyReader {
  private static final ImmutableMap<String, DutyTerm.Unit> UNITS = words(DutyTerm.Unit.values());
  private static final ImmutableMap<String, DutyTerm.Trigger> TRIGGERS =
      words(DutyTerm.Trigger.values());

  private DutyReader() {}

  private static <E extends Enum<E>> ImmutableMap<String, E> words(E[] values) {
    return Arrays.stream(values)
        .collect(toImmutableMap(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'), v -> v));
  }

  static Optional<DutyTerm> term(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<Integer> count = map.count("count");
    if (count.filter(c -> c == 0).isPresent()) {
      map.need("count").ifPresent(n -> n.problem("0", "a deadline counts at least one"));
    }
    Optional<DutyTerm.Unit> unit = map.word("unit", UNITS);
    Optional<DutyTerm.Trigger> from = map.word("from", TRIGGERS);
    Optional<String> provided = map.optionalText("provided");
    map.close();
    return count.flatMap(c -> unit.flatMap(u -> from.map(f -> new DutyTerm(c, u, f, provided))));
  }

  /** A text with gaps that can be filled. */
  static Optional<String> text(YamlMap map, String key) {
    return map.find(key)
        .flatMap(n -> n.convert(text -> {
          DutyRule.check(text);
          return text;
        }));
  }
}
