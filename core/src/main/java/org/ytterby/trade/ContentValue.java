package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.ValueShare;

/**
 * What is known of the value of listed content inside an item. The law says which content counts; the caller either names the
 * pieces and lets the library count, or has counted already; or a {@linkplain BillContent bill of materials} names them.
 */
public sealed interface ContentValue
    permits ContentValue.Share, ContentValue.Amount, ContentValue.Itemised, BillContent {

  /**
   * The share of the item's value that counts, found by the caller.
   *
   * @param share a share of value, not of mass
   */
  record Share(ValueShare share) implements ContentValue {}

  /**
   * The amount that counts, found by the caller; compared with {@link Item#value()}.
   *
   * @param amount the amount, in the currency of the item's value
   */
  record Amount(Money amount) implements ContentValue {}

  /**
   * The pieces, each with its origin and value; the library counts those that the law names.
   *
   * @param pieces the pieces
   * @param complete whether there are no others
   */
  record Itemised(ImmutableList<Piece> pieces, boolean complete) implements ContentValue {}

  /**
   * One piece of content.
   *
   * @param item what it is, with its origin
   * @param value its value
   */
  record Piece(Item item, Money value) {}
}
