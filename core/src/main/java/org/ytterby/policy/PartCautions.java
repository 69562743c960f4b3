package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ytterby.decision.Caution;
import org.ytterby.trade.IdentifiedItem;

/** What there is to say of how the parts of a bill of materials were identified: of some in full, of the others how many they are. */
final class PartCautions {
  private static final int IN_FULL = 10;
  private static final int NAMED = 3;

  private final Optional<IdentifiedItem> whole;
  private final List<Map.Entry<String, IdentifiedItem>> parts;

  /**
   * Takes what was found.
   *
   * @param whole the id of the item that is asked about, which needs no name
   * @param identified the parts of which there is something to say, by id
   */
  PartCautions(String whole, ImmutableSortedMap<String, IdentifiedItem> identified) {
    this.whole = Optional.ofNullable(identified.get(whole));
    parts =
        identified.entrySet().stream().filter(e -> !e.getKey().equals(whole)).toList();
  }

  ImmutableList<Caution> all() {
    ImmutableList.Builder<Caution> all = ImmutableList.builder();
    whole.map(Identified::cautions).ifPresent(all::addAll);
    List<Map.Entry<String, IdentifiedItem>> taken = having(i -> !i.taken().isEmpty());
    taken.stream()
        .limit(IN_FULL)
        .forEach(part -> part.getValue().taken().stream()
            .map(i -> Identified.taken(i).put("part", part.getKey()).buildOrThrow())
            .forEach(said -> all.add(Caution.of(Caution.Kind.TAKEN_OF_PART, said))));
    more(Caution.Kind.TAKEN_OF_MORE_PARTS, taken.size() - IN_FULL).ifPresent(all::add);
    List<Map.Entry<String, IdentifiedItem>> disputed =
        having(i -> !i.contradictions().isEmpty());
    disputed.stream()
        .limit(IN_FULL)
        .forEach(part -> part.getValue()
            .contradictions()
            .forEach(text -> all.add(Caution.of(
                Caution.Kind.IDENTIFICATION_OF_PART,
                ImmutableMap.of("part", part.getKey(), "text", text)))));
    more(Caution.Kind.IDENTIFICATION_OF_MORE_PARTS, disputed.size() - IN_FULL).ifPresent(all::add);
    notKnown().ifPresent(all::add);
    return all.build();
  }

  private List<Map.Entry<String, IdentifiedItem>> having(Predicate<IdentifiedItem> something) {
    return parts.stream().filter(part -> something.test(part.getValue())).toList();
  }

  private static Optional<Caution> more(Caution.Kind kind, int count) {
    return count > 0
        ? Optional.of(Caution.of(kind, ImmutableMap.of("count", Integer.toString(count))))
        : Optional.empty();
  }

  private Optional<Caution> notKnown() {
    List<Map.Entry<String, IdentifiedItem>> strange =
        having(i -> !i.notUnderstood().isEmpty());
    String named = strange.stream()
        .limit(NAMED)
        .map(part -> "`%s`%s"
            .formatted(
                part.getKey(),
                part.getValue().stated().name().map(n -> " (`" + n + "`)").orElse("")))
        .collect(Collectors.joining(", "));
    if (strange.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        strange.size() <= NAMED
            ? Caution.of(Caution.Kind.NAMES_NOT_KNOWN, ImmutableMap.of("parts", named))
            : Caution.of(
                Caution.Kind.MORE_NAMES_NOT_KNOWN,
                ImmutableMap.of(
                    "parts", named, "count", Integer.toString(strange.size() - NAMED))));
  }
}
