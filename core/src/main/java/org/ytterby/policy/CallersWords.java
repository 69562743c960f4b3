package org.ytterby.policy;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Comparator;
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
    Sets.SetView<String> unknown = Sets.difference(shipment.exemptionsClaimed(), claims);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "exemption `%s` is claimed and rulebook %s knows none of that name: it has %s"
              .formatted(Joiner.on("`, `").join(unknown), rulebook.head().version(), claims));
    }
    shipment.lines().stream().map(ShipmentLine::item).forEach(this::check);
  }

  /** An item type that the law does not name may be a slip of the pen, and would then hide what the item is. */
  void check(Item item) {
    if (rulebook.itemTypes().isEmpty()) {
      return;
    }
    item.described()
        .flatMap(i -> i.itemType().stream())
        .filter(t -> !t.equals(ItemType.OTHER) && !rulebook.itemTypes().contains(t))
        .findFirst()
        .ifPresent(t -> {
          throw new IllegalArgumentException(
              "item type `%s` is named by no provision of rulebook %s (`%s` says: none of the things named)%s"
                  .formatted(
                      t,
                      rulebook.head().version(),
                      ItemType.OTHER,
                      Suggestions.of(t, rulebook.itemTypes())));
        });
  }
}
