package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;

/**
 * What goes into a part by a bill of materials, at every depth, with what each of it is worth. Which of it counts is for the law
 * to say: {@link Judge} is asked once for each part, and the sums follow in time linear in the lines.
 */
public final class BillContent implements ContentValue {
  private final RollUp sums;
  private final Item[] items;
  private final int part;

  BillContent(RollUp sums, Item[] items, int part) {
    this.sums = sums;
    this.items = items;
    this.part = part;
  }

  /** Says what counts. */
  @FunctionalInterface
  public interface Judge {
    /**
     * Judges one part.
     *
     * @param part the part as an item
     * @return what it means for the sum
     */
    Verdict of(Item part);
  }

  /**
   * What one part means for a sum of content.
   *
   * @param counts whether its own value counts. What goes into a part that counts does not count again
   * @param passes whether what counts inside it counts for whatever holds it
   * @param mayHide whether something that counts may be inside it that no line names
   * @param stated for a part without lines: the value of what counts inside it, if that was stated
   */
  public record Verdict(Truth counts, Truth passes, boolean mayHide, Optional<Interval> stated) {}

  /** What counts inside each part; belongs to one item and what is inside it. */
  public static final class Tally {
    private final RollUp sums;
    private final Extent[] inside;
    private final Extent[] ends;
    private final boolean[] passes;

    private Tally(RollUp sums, Item[] items, Judge judge) {
      this.sums = sums;
      int size = items.length;
      inside = new Extent[size];
      ends = new Extent[size];
      passes = new boolean[size];
      Amounts counted = new Amounts(size);
      for (int place = 0; place < size; place++) {
        int part = sums.graph().upwards(place);
        ends[part] = Extent.ZERO;
        if (items[part] != null) {
          counted.set(part, count(part, judge.of(items[part]), counted));
        }
      }
    }

    private Extent count(int part, Verdict verdict, Amounts counted) {
      BillGraph graph = sums.graph();
      Extent value = sums.value(part);
      Extent hidden = verdict
          .stated()
          .map(Extent::of)
          .orElseGet(() -> verdict.mayHide() ? hidden(part, value) : Extent.ZERO);
      inside[part] = graph.sum(part, counted).plus(hidden);
      passes[part] = verdict.counts() == Truth.FALSE && verdict.passes() != Truth.FALSE;
      ends[part] = verdict.counts() == Truth.FALSE ? hidden : value;
      Extent through = switch (verdict.passes()) {
        case TRUE -> inside[part];
        case FALSE -> Extent.ZERO;
        case UNKNOWN -> inside[part].fromZero();
      };
      return switch (verdict.counts()) {
        case TRUE -> value.or(through);
        case FALSE -> through;
        case UNKNOWN -> through.upTo(value.or(through));
      };
    }

    /** What may be inside beyond the lines is worth no more than what they leave of the value. */
    private Extent hidden(int part, Extent value) {
      BillGraph graph = sums.graph();
      if (graph.isLeaf(part)) {
        return value.fromZero();
      }
      if (!graph.isOpen(part)) {
        return Extent.ZERO;
      }
      Extent named = Extent.ZERO;
      for (int line = graph.firstLine(part); line < graph.endOfLines(part); line++) {
        named = named.plus(graph.factor(line).times(sums.value(graph.child(line))));
      }
      return value.excessOver(named);
    }
  }

  /**
   * Adds up what counts, for the item that this belongs to and for all that is inside it.
   *
   * @param judge says what counts; asked once for each part
   * @return the sums
   */
  public Tally tally(Judge judge) {
    return new Tally(sums, items, judge);
  }

  /**
   * Whether a tally made of other content serves this one too.
   *
   * @param other content of the same item or of something inside it
   * @return true if both come from one call of {@link RollUp#item}
   */
  @SuppressWarnings("ReferenceEquality")
  public boolean sharesTallyWith(BillContent other) {
    return items == other.items;
  }

  /**
   * The value of what counts inside the part that this is the content of.
   *
   * @param tally a tally of this content, or of content that {@linkplain #sharesTallyWith shares} it
   * @return an amount in the currency of the part's value
   */
  public Interval counted(Tally tally) {
    return tally.inside[part].interval();
  }

  /**
   * The ways by which most of what counts, or may count, comes in.
   *
   * @param tally a tally as for {@link #counted}
   * @param count how many ways at most
   * @return the largest first
   */
  public ImmutableList<Contribution> largest(Tally tally, int count) {
    return new LargestPaths(sums.graph(), tally.ends, tally.passes).from(part, count, false);
  }

  /**
   * The sums that this comes from, with the basis of values and the rates.
   *
   * @return the roll-up
   */
  public RollUp rollUp() {
    return sums;
  }

  /**
   * The part that this goes into.
   *
   * @return its id in the bill
   */
  public String part() {
    return sums.graph().name(part);
  }

  /**
   * Whether an item is the part as {@link RollUp#item} made it, and not one that was changed since.
   *
   * @param item an item with this content
   * @return true if the bill says all of it
   */
  @SuppressWarnings("ReferenceEquality")
  public boolean isAllOf(Item item) {
    return items[part] == item;
  }

  /** The part by name. */
  @Override
  public String toString() {
    return "what goes into " + part();
  }
}
