package org.ytterby.policy;

import com.google.common.collect.ImmutableSortedSet;
import org.ytterby.trade.BillContent;

/**
 * What counts in a bill of materials for one condition.
 *
 * @param content where it was counted
 * @param tally what counts inside each part
 * @param missing the facts that leave open what counts
 */
record Counted(BillContent content, BillContent.Tally tally, ImmutableSortedSet<String> missing) {}
