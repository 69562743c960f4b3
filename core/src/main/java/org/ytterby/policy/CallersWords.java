package org.ytterby.policy;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.law.Suggestions;
import org.ytterby.trade.Item;
import org.ytterby.trade.ItemType;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Refuses words of callers to which a rulebook gives no meaning. */
final class CallersWords {
  private final Rulebook rulebook;
  private final ImmutableSortedSet<String> claims;

  CallersWords(Rulebook rulebook) {
    this.rulebook = rulebook;
    claims = rulebook.all(Provision.Exemption.class).stream()
        .map(Provision.Exemption::claim)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  void check(Shipment shipment) {
    refuse(Stream.concat(
        shipment.exemptionsClaimed().stream()
            .filter(claim -> !claims.contains(claim))
            .map(claim ->
                "exemption `%s` is claimed and rulebook %s knows none of that name: it has %s%s"
                    .formatted(
                        claim, rulebook.head().version(), claims, Suggestions.of(claim, claims))),
        shipment.lines().stream().map(ShipmentLine::item).flatMap(this::unknownTypes)));
  }

  void check(Item item) {
    refuse(unknownTypes(item));
  }

  /** An item type that the law does not name may be a slip of the pen, and would then hide what the item is. */
  private Stream<String> unknownTypes(Item item) {
    if (rulebook.itemTypes().isEmpty()) {
      return Stream.empty();
    }
    return item.described()
        .flatMap(i -> i.itemType().stream())
        .filter(type -> !type.equals(ItemType.OTHER) && !rulebook.itemTypes().contains(type))
        .map(type ->
            "item type `%s` is named by no provision of rulebook %s (`%s` says: none of the things named)%s"
                .formatted(
                    type,
                    rulebook.head().version(),
                    ItemType.OTHER,
                    Suggestions.of(type, rulebook.itemTypes())));
  }

  private static void refuse(Stream<String> problems) {
    String all = problems.distinct().collect(joining("\n"));
    if (!all.isEmpty()) {
      throw new IllegalArgumentException(all);
    }
  }
}
