package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.WorkingDays;
import org.ytterby.trade.Token;

/** An officer's overrides and a calendar as a record has them. */
final class ChoicesJson {
  private ChoicesJson() {}

  static Object overrides(ImmutableList<MeasureOverride> overrides) {
    return overrides.stream()
        .map(o -> ImmutableMap.<String, Object>builder()
            .put("item", o.item())
            .put("measure", o.measure().toString())
            .put("says", o.says().token())
            .put("from", o.from().toString())
            .put("through", o.through().toString())
            .put("reason", o.reason())
            .put("author", o.author())
            .buildOrThrow())
        .collect(toImmutableList());
  }

  static ImmutableList<MeasureOverride> overrides(JsonNode node) {
    ImmutableList<MeasureOverride> all =
        node.list().stream().flatMap(n -> override(n).stream()).collect(toImmutableList());
    return node.attempt(node.shape(), () -> Overrides.of(all).all()).orElse(ImmutableList.of());
  }

  private static Optional<MeasureOverride> override(JsonNode node) {
    JsonMap map = new JsonMap(node);
    String item = map.text("item");
    Optional<ProvisionId> measure = read(map, "measure", ProvisionId::parse);
    Optional<MeasureOverride.Says> says =
        read(map, "says", text -> Token.parse(MeasureOverride.Says.class, text));
    Optional<LocalDate> from = read(map, "from", LocalDate::parse);
    Optional<LocalDate> through = read(map, "through", LocalDate::parse);
    String reason = map.text("reason");
    String author = map.text("author");
    map.close();
    return measure.isEmpty() || says.isEmpty() || from.isEmpty() || through.isEmpty()
        ? Optional.empty()
        : node.attempt(
            node.shape(),
            () -> new MeasureOverride(
                item, measure.get(), says.get(), from.get(), through.get(), reason, author));
  }

  private static <T> Optional<T> read(JsonMap map, String key, Function<String, T> grammar) {
    return map.need(key).flatMap(n -> n.convert(grammar));
  }

  static Object workingDays(WorkingDays days) {
    return ImmutableMap.of(
        "first", days.first().toString(),
        "last", days.last().toString(),
        "weekend",
            days.weekend().stream().sorted().map(ChoicesJson::word).collect(toImmutableList()),
        "holidays", texts(days.holidays()),
        "madeUp", texts(days.madeUp()));
  }

  private static ImmutableList<String> texts(Collection<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(toImmutableList());
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  static Optional<WorkingDays> workingDays(JsonNode node) {
    JsonMap map = new JsonMap(node);
    Optional<LocalDate> first = read(map, "first", LocalDate::parse);
    Optional<LocalDate> last = read(map, "last", LocalDate::parse);
    ImmutableSet<DayOfWeek> weekend =
        all(map, "weekend", ChoicesJson::dayOfWeek).stream().collect(toImmutableSet());
    ImmutableSortedSet<LocalDate> holidays = days(map, "holidays");
    ImmutableSortedSet<LocalDate> madeUp = days(map, "madeUp");
    map.close();
    return first.flatMap(f -> last.flatMap(
        l -> node.attempt(node.shape(), () -> new WorkingDays(f, l, weekend, holidays, madeUp))));
  }

  private static ImmutableSortedSet<LocalDate> days(JsonMap map, String key) {
    return all(map, key, LocalDate::parse).stream()
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static <T> ImmutableList<T> all(JsonMap map, String key, Function<String, T> grammar) {
    return map.need(key).map(JsonNode::list).orElse(ImmutableList.of()).stream()
        .flatMap(n -> n.convert(grammar).stream())
        .collect(toImmutableList());
  }

  private static DayOfWeek dayOfWeek(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(text)) {
        return day;
      }
    }
    throw new IllegalArgumentException("is not a day of the week, such as saturday");
  }
}
