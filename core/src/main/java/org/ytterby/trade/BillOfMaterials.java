package org.ytterby.trade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;

/**
 * What things are made of, level by level: parts, and lines that say how much of one part goes into another. Parts may be
 * shared. Immutable and safe for all threads.
 *
 * <p>What goes into a part is all that goes into it, unless the part is {@linkplain Builder#open open}. A part into which nothing
 * goes by any line is known by its own facts only: what is inside it is unknown where they leave it unknown.
 *
 * <p>A line states a quantity of the child for <em>one</em> unit of the parent: one piece, or one kg if the parent is described
 * per kg.
 */
public final class BillOfMaterials {
  private final BillGraph graph;

  BillOfMaterials(BillGraph graph) {
    this.graph = graph;
  }

  /**
   * A part and how much of it is described.
   *
   * @param item the facts; value, and listed content if stated, are of {@code per}. Contents and listed content are taken from the
   *     lines of the bill for a part that has any
   * @param per the quantity that the value and the mass are of, such as one piece or 100 g
   * @param mass the mass in kg of {@code per}, if it is known; for a quantity that is a mass, nothing
   */
  public record Part(Item item, PartQuantity per, Optional<Interval> mass) {
    /**
     * Checks the mass.
     *
     * @throws IllegalArgumentException if the mass may be negative, or is given for a quantity that is a mass
     */
    public Part {
      checkArgument(
          mass.isEmpty() || mass.get().atLeast(BigDecimal.ZERO) == Truth.TRUE,
          "the mass `%s` may be negative: write zero or more",
          mass.orElse(null));
      checkArgument(
          mass.isEmpty() || !per.isMass(),
          "the mass `%s kg` is given for %s, which is a mass: drop it",
          mass.orElse(null),
          per);
    }

    /**
     * One piece of an item.
     *
     * @param item the item
     * @return the part, of unknown mass
     */
    public static Part piece(Item item) {
      return new Part(item, PartQuantity.PIECE, Optional.empty());
    }

    /**
     * A quantity of an item.
     *
     * @param item the item
     * @param per the quantity that its value is of
     * @return the part, of unknown mass unless the quantity is a mass
     */
    public static Part per(PartQuantity per, Item item) {
      return new Part(item, per, Optional.empty());
    }
  }

  /**
   * The ids of all parts.
   *
   * @return in the order in which they were first named
   */
  public ImmutableSet<String> parts() {
    return graph.ids().keySet();
  }

  /**
   * Whether there is a part of that name.
   *
   * @param id any id
   * @return true if {@link #parts} has it
   */
  public boolean has(String id) {
    return graph.ids().containsKey(id);
  }

  /**
   * The description of a part.
   *
   * @param id one of {@link #parts}
   * @return the part as it was described
   * @throws IllegalArgumentException if there is no such part
   */
  public Part part(String id) {
    return graph.part(graph.index(id));
  }

  /**
   * A part that goes into another.
   *
   * @param part the id of the part
   * @param quantity how much of it there is in one unit of the other
   */
  public record Use(String part, PartQuantity quantity) {}

  /**
   * What goes into a part by its own lines.
   *
   * @param id one of {@link #parts}
   * @return a use for each line, in the order in which they were added; none for a part without lines
   * @throws IllegalArgumentException if there is no such part
   */
  public ImmutableList<Use> uses(String id) {
    int part = graph.index(id);
    ImmutableList.Builder<Use> uses = ImmutableList.builder();
    for (int line = graph.firstLine(part); line < graph.endOfLines(part); line++) {
      uses.add(new Use(graph.name(graph.child(line)), graph.quantity(line)));
    }
    return uses.build();
  }

  /**
   * Whether more may be inside a part than its lines say.
   *
   * @param id one of {@link #parts}
   * @return whether that was said of it
   * @throws IllegalArgumentException if there is no such part
   */
  public boolean isOpen(String id) {
    return graph.isOpen(graph.index(id));
  }

  /**
   * Adds everything up, where all values are in one currency.
   *
   * @param basis what values are taken to be
   * @return the sums; each call does the work anew, in time linear in the lines
   * @throws IllegalArgumentException if values are in several currencies; the message names parts
   */
  public RollUp rollUp(ValueBasis basis) {
    return rollUp(basis, ExchangeRates.none());
  }

  /**
   * Adds everything up, with values converted into one currency.
   *
   * @param basis what values are taken to be
   * @param rates the caller's rates
   * @return the sums; each call does the work anew, in time linear in the lines
   * @throws IllegalArgumentException if a value is in a currency without a rate; the message names parts
   */
  public RollUp rollUp(ValueBasis basis, ExchangeRates rates) {
    return RollUp.of(graph, basis, rates);
  }

  /**
   * Starts a bill.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BillOfMaterials}; not for use by several threads at once. */
  public static final class Builder {
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final List<@Nullable Part> parts = new ArrayList<>();
    private final List<PartQuantity> quantities = new ArrayList<>();
    private final ImmutableIntArray.Builder parents = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder children = ImmutableIntArray.builder();
    private final BitSet open = new BitSet();
    private final BillProblems problems = new BillProblems();

    private Builder() {}

    private int index(String id) {
      Integer known = ids.get(id);
      if (known == null) {
        known = ids.size();
        ids.put(id, known);
        parts.add(null);
      }
      return known;
    }

    /**
     * Describes a part.
     *
     * @param id the caller's name for it
     * @param part the description; a second one for the same id is reported by {@link #build}
     * @return this
     */
    public Builder part(String id, Part part) {
      if (parts.set(index(id), part) != null) {
        problems.ofPart(id, "part `%s` is described twice: keep one description".formatted(id));
      }
      return this;
    }

    /**
     * Describes a part by its facts, for one piece of it.
     *
     * @param id the caller's name for it
     * @param item the facts of one piece
     * @return this
     */
    public Builder part(String id, Item item) {
      return part(id, Part.piece(item));
    }

    /**
     * Says that a part goes into another.
     *
     * @param parent the part that holds the other, or is made from it
     * @param child the other part; either may be described later
     * @param quantity how much of the child there is in one unit of the parent
     * @return this
     */
    public Builder uses(String parent, String child, PartQuantity quantity) {
      parents.add(index(parent));
      children.add(index(child));
      quantities.add(quantity);
      return this;
    }

    /**
     * Says that more may be inside a part than the lines say.
     *
     * @param id the part
     * @return this
     */
    public Builder open(String id) {
      open.set(index(id));
      return this;
    }

    /**
     * Makes the bill.
     *
     * @return the bill
     * @throws BillException if a part is used and not described or described twice, two lines join the same parts, units do not
     *     agree, a part holds itself at any depth, or a part with lines states its contents besides; with every problem at once
     */
    public BillOfMaterials build() {
      ids.forEach((id, i) -> {
        if (parts.get(i) == null) {
          problems.ofPart(
              id,
              "part `%s` is used and not described: describe it, or correct the name"
                  .formatted(id));
        }
      });
      return new BillOfMaterials(BillGraph.of(
          ImmutableMap.copyOf(ids),
          parts,
          new BillLines(parents.build(), children.build(), quantities),
          (BitSet) open.clone(),
          problems));
    }
  }
}
