package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.ytterby.decision.Caution;
import org.ytterby.material.Implication;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.IdentifiedItem;
import org.ytterby.trade.Item;

/**
 * An item with the facts that its name and CAS number imply, where these are not stated, and the cautions that say so. What
 * is inside it is taken in the same way.
 *
 * @param stated the item as the caller states it
 * @param item the item as it is put to the conditions: the very same if nothing is implied
 * @param cautions what was taken from where, what contradicts what, what was not understood
 */
record Identified(Item stated, Item item, ImmutableList<Caution> cautions) {

  static Identified of(Item stated) {
    if (stated.contentValue().orElse(null) instanceof BillContent bill) {
      return new Identified(
          stated,
          stated,
          new PartCautions(bill.part(), bill.rollUp().identified(bill.part())).all());
    }
    IdentifiedItem found = IdentifiedItem.of(stated);
    return new Identified(stated, found.item(), cautions(found));
  }

  /** What there is to say of an item that needs no name. */
  static ImmutableList<Caution> cautions(IdentifiedItem found) {
    return Stream.concat(
            found.taken().stream()
                .map(i -> Caution.of(Caution.Kind.TAKEN, taken(i).buildOrThrow())),
            Stream.concat(found.contradictions().stream(), found.notUnderstood().stream())
                .map(
                    text -> Caution.of(Caution.Kind.IDENTIFICATION, ImmutableMap.of("text", text))))
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableMap.Builder<String, String> taken(Implication implied) {
    return ImmutableMap.<String, String>builder()
        .put("fact", fact(implied.fact()))
        .put("from", implied.from())
        .put("value", implied.value());
  }

  private static String fact(String column) {
    return switch (column) {
      case "composition" -> "Composition";
      case "form" -> "Form";
      default -> "Purity";
    };
  }
}
