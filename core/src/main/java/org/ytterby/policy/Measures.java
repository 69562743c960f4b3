package org.ytterby.policy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.decision.Overrides;
import org.ytterby.law.ControlList;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.law.Suggestions;

/** The provisions whose condition an officer may decide: those that put a burden on a line by themselves. */
final class Measures {
  private Measures() {}

  static void check(Rulebook rulebook, Overrides overrides) {
    if (overrides.all().isEmpty()) {
      return;
    }
    ImmutableSortedSet<String> measures = of(rulebook);
    List<String> wrong = overrides.all().stream()
        .map(MeasureOverride::measure)
        .distinct()
        .map(ProvisionId::toString)
        .filter(id -> !measures.contains(id))
        .map(id ->
            "`%s` is no measure of rulebook %s that can be overridden: name an entry of a list, a limb, a review policy or a rule on parties%s"
                .formatted(id, rulebook.head().version(), Suggestions.of(id, measures)))
        .toList();
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(wrong.stream().collect(Collectors.joining("\n")));
    }
  }

  private static ImmutableSortedSet<String> of(Rulebook rulebook) {
    Stream<ProvisionId> entries = rulebook.lists().values().stream()
        .filter(list -> list.effect().isPresent())
        .map(ControlList::entries)
        .flatMap(List::stream)
        .map(Provision.Entry::id);
    Stream<ProvisionId> others = Stream.of(
            Provision.Requirement.class, Provision.Review.class, Provision.PartyRule.class)
        .flatMap(kind -> rulebook.all(kind).stream())
        .map(Provision::id);
    return Stream.concat(entries, others)
        .map(ProvisionId::toString)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
