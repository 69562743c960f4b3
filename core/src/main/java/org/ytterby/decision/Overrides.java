package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rulings of a compliance officer. Immutable; equal if they are the same in the same order. */
public final class Overrides {
  private static final Overrides NONE = new Overrides(ImmutableList.of());

  private final ImmutableList<MeasureOverride> all;
  private final ImmutableListMultimap<String, MeasureOverride> byItem;

  private Overrides(ImmutableList<MeasureOverride> all) {
    this.all = all;
    byItem = Multimaps.index(all, MeasureOverride::item);
  }

  /**
   * No rulings.
   *
   * @return the empty collection
   */
  public static Overrides none() {
    return NONE;
  }

  /**
   * Rulings.
   *
   * @param overrides the rulings
   * @return the collection
   * @throws IllegalArgumentException if two are about one measure for one item on one day; it names every such pair
   */
  public static Overrides of(Iterable<MeasureOverride> overrides) {
    Overrides found = new Overrides(ImmutableList.copyOf(overrides));
    List<String> clashes = new ArrayList<>();
    found.byItem.asMap().values().forEach(of -> clashes(ImmutableList.copyOf(of), clashes));
    if (!clashes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", clashes));
    }
    return found;
  }

  private static void clashes(ImmutableList<MeasureOverride> ofItem, List<String> clashes) {
    for (int i = 0; i < ofItem.size(); i++) {
      MeasureOverride one = ofItem.get(i);
      ofItem.subList(i + 1, ofItem.size()).stream()
          .filter(one::clashesWith)
          .forEach(other -> clashes.add(
              "item `%s`, %s: two overrides hold at once, %s to %s and %s to %s: let one end before the other begins"
                  .formatted(
                      one.item(),
                      one.measure(),
                      one.from(),
                      one.through(),
                      other.from(),
                      other.through())));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Overrides that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  /** As a list. */
  @Override
  public String toString() {
    return all.toString();
  }

  /**
   * All of them.
   *
   * @return in the order in which they were given
   */
  public ImmutableList<MeasureOverride> all() {
    return all;
  }

  /**
   * Those about an item.
   *
   * @param item the id of a line
   * @return in the order in which they were given
   */
  public ImmutableList<MeasureOverride> of(String item) {
    return byItem.get(item);
  }

  /**
   * Those about none of some items: they did nothing, and may name an item wrongly.
   *
   * @param items the ids of all lines that were answered
   * @return in the order in which they were given
   */
  public ImmutableList<MeasureOverride> unused(Set<String> items) {
    return all.stream().filter(o -> !items.contains(o.item())).collect(toImmutableList());
  }
}
