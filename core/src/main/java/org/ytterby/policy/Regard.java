package org.ytterby.policy;

import java.util.stream.Stream;
import org.ytterby.law.Criterion;

/** Which facts of a line a condition looks at. */
enum Regard {
  /** What the item is, what it is made of and what is inside it; and how the law is read. */
  MATERIAL,

  /** Places, parties, uses, what was asserted, and values. */
  TRADE,

  /** More than one of these. */
  BOTH;

  Regard and(Regard other) {
    return this == other ? this : BOTH;
  }

  /** What a condition without parts looks at. */
  static Regard of(Criterion leaf, Side side) {
    if (leaf instanceof Criterion.Inside c) {
      return ofParts(Stream.of(c.criterion()), side);
    }
    if (leaf instanceof Criterion.Blend c) {
      return ofParts(Stream.of(c.component(), c.alongside()), side);
    }
    return leaf instanceof Criterion.HasForm
            || leaf instanceof Criterion.HasItemType
            || leaf instanceof Criterion.Identified
            || leaf instanceof Criterion.Integrated
            || leaf instanceof Criterion.OfClass
            || leaf instanceof Criterion.Family
            || leaf instanceof Criterion.Contains
            || leaf instanceof Criterion.HoldsMass
            || leaf instanceof Criterion.Measures
            || leaf instanceof Criterion.OfTechnologyField
            || leaf instanceof Criterion.OfTechnologyTrait
            || leaf instanceof Criterion.Reads
        ? MATERIAL
        : leaf instanceof Criterion.In
                || leaf instanceof Criterion.Moves
                || leaf instanceof Criterion.Technology
                || leaf instanceof Criterion.UsedFor
                || leaf instanceof Criterion.PartyHas
                || leaf instanceof Criterion.PartyNamed
                || leaf instanceof Criterion.OwnedByListed
                || leaf instanceof Criterion.Asserted
                || leaf instanceof Criterion.HoldsValue
            ? TRADE
            : BOTH;
  }

  /** What is inside is part of the material with all that is stated of it; the movement and who takes part are not. */
  private static Regard ofParts(Stream<Criterion> inside, Side side) {
    return inside
            .flatMap(side::leaves)
            .allMatch(leaf -> isOfItem(leaf) || of(leaf, side) == MATERIAL)
        ? MATERIAL
        : BOTH;
  }

  private static boolean isOfItem(Criterion leaf) {
    return leaf instanceof Criterion.HoldsValue
        || leaf instanceof Criterion.Technology
        || (leaf instanceof Criterion.In c
            && (c.place() == Criterion.Place.ORIGIN_COUNTRY
                || c.place() == Criterion.Place.MADE_IN));
  }
}
