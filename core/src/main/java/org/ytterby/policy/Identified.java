package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.IdentifiedItem;
import org.ytterby.trade.Item;

/**
 * An item with the facts that its name and CAS number imply, where these are not stated, and the sentences that say so; what is
 * inside it is taken in the same way.
 *
 * @param stated the item as the caller states it
 * @param item the item as it is put to the conditions: the very same if nothing is implied
 * @param sentences what was taken from where, what contradicts what, what was not understood
 */
record Identified(Item stated, Item item, ImmutableList<String> sentences) {

  static Identified of(Item stated) {
    if (stated.contentValue().orElse(null) instanceof BillContent bill) {
      return new Identified(stated, stated, bill.identification());
    }
    IdentifiedItem found = IdentifiedItem.of(stated);
    return new Identified(
        stated,
        found.item(),
        Stream.of(found.taken(), found.contradictions(), found.notUnderstood())
            .flatMap(ImmutableList::stream)
            .collect(ImmutableList.toImmutableList()));
  }
}
