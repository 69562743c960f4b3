package org.ytterby.cli.rows;

import org.ytterby.trade.Item;

/** Puts something in place of the item of a row, as where a bill of materials knows more of it. */
@FunctionalInterface
public interface Substitute {
  /** Every item as its row says. */
  Substitute NONE = (row, item) -> item;

  /**
   * What is shipped.
   *
   * @param row the row
   * @param item the item as the row describes it
   * @return the item to ask about
   */
  Item of(Row row, Item item);
}
