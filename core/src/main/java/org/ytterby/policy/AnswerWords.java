package org.ytterby.policy;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Country;
import org.ytterby.trade.Token;

/** An answer in words: only as exact as it matters. */
final class AnswerWords {
  private AnswerWords() {}

  static String of(Settled settled, Topic topic, Topic.Told told) {
    List<String> words = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<String> said = new ArrayList<>();
    told.cells().forEach((unknown, cell) -> {
      Optional<String> word = unknown.word();
      if (unknown.isImplied()) {
        return;
      }
      if (word.isPresent()) {
        (cell.values().contains(true) ? words : others).add(word.get());
      } else {
        said.add(value(settled, unknown, cell));
      }
    });
    if (!words.isEmpty()) {
      said.add(String.join(" and ", words));
    } else if (!others.isEmpty()) {
      said.add("none of " + String.join(", ", others));
    }
    return said.stream().distinct().collect(joining("; "));
  }

  private static String value(Settled settled, Unknown unknown, Settled.Cell cell) {
    if (cell.values().get(0) instanceof BigDecimal) {
      return number(settled, unknown, cell);
    }
    return cell.values().stream()
        .map(AnswerWords::word)
        .sorted(Comparator.comparing(w -> w.startsWith("any")))
        .distinct()
        .collect(joining(", "));
  }

  @SuppressWarnings("ReferenceEquality")
  private static String word(Object value) {
    if (value instanceof Token token) {
      return token.token();
    }
    if (value instanceof ProductForm form) {
      return form.token();
    }
    if (value instanceof Country country) {
      return country.code();
    }
    if (value instanceof Enum<?> other) {
      return other.name().toLowerCase(java.util.Locale.ROOT);
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Set<?> lists) {
      return lists.isEmpty()
          ? "a name on none of the lists"
          : lists.stream().map(Object::toString).sorted().collect(joining(", ", "a name on ", ""));
    }
    return value == Places.ELSEWHERE
        ? "any other country"
        : value == Places.NOWHERE ? "nowhere" : value instanceof String text ? text : "any other";
  }

  /** Between the bounds that the law names. */
  private static String number(Settled settled, Unknown unknown, Settled.Cell cell) {
    TreeSet<BigDecimal> bounds = new TreeSet<>();
    settled.asked(unknown).forEach(a -> bounds.add((BigDecimal) a.about()));
    ImmutableList<BigDecimal> values = cell.values().stream()
        .map(BigDecimal.class::cast)
        .sorted()
        .collect(ImmutableList.toImmutableList());
    BigDecimal low = values.get(0);
    BigDecimal high = values.get(values.size() - 1);
    if (bounds.contains(low) && low.compareTo(high) == 0) {
      return low.signum() == 0 ? "none" : "exactly " + shown(unknown, low);
    }
    Optional<String> from = Optional.ofNullable(bounds.floor(low))
        .map(b -> (bounds.contains(low) ? "at least " : "more than ") + shown(unknown, b));
    Optional<String> to = Optional.ofNullable(bounds.ceiling(high))
        .map(b -> (bounds.contains(high) ? "at most " : "less than ") + shown(unknown, b));
    return Stream.of(from, to).flatMap(Optional::stream).collect(joining(" and "));
  }

  private static String shown(Unknown unknown, BigDecimal bound) {
    String fact = unknown.facts().first();
    if (fact.startsWith(FactNames.PARAMETERS)) {
      return bound.toPlainString();
    }
    return (fact.equals(FactNames.OWNED_BY_LISTED_PERCENT) ? bound : bound.movePointRight(2))
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }
}
