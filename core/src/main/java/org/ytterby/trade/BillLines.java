package org.ytterby.trade;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/**
 * Lines of a bill in the order in which they were added, parts by number.
 *
 * @param parents the part that each line adds to
 * @param children the part that it adds
 * @param quantities how much of it
 */
record BillLines(
    ImmutableIntArray parents, ImmutableIntArray children, List<PartQuantity> quantities) {

  int size() {
    return quantities.size();
  }
}
