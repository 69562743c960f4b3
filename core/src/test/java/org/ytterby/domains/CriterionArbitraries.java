package org.ytterby.domains;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.Criterion.Comparison;
import org.ytterby.material.CasNumber;
import org.ytterby.material.ChemicalClass;
import org.ytterby.quantity.MassFraction;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.Concern;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Movement;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** Conditions of every kind. */
final class CriterionArbitraries {
  private static final CasNumber WICK = new CasNumber("9004-34-6");

  private CriterionArbitraries() {}

  /** Conditions on an item, nested so deep; perhaps referring to another list. */
  static Arbitrary<Criterion> ofItem(int depth, boolean refers) {
    return nested(itemLeaf(depth, refers), depth);
  }

  /** Conditions on a movement and those who take part, nested so deep. */
  static Arbitrary<Criterion> ofMovement(int depth) {
    return nested(movementLeaf(), depth);
  }

  private static Arbitrary<Criterion> nested(Arbitrary<Criterion> leaf, int depth) {
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Criterion> part = nested(leaf, depth - 1);
    Arbitrary<ImmutableList<Criterion>> parts = part.list().ofMaxSize(2).map(ImmutableList::copyOf);
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaf),
        Tuple.of(2, parts.map(Criterion.All::new)),
        Tuple.of(2, parts.map(Criterion.AnyOf::new)),
        Tuple.of(1, part.map(Criterion.Not::new)));
  }

  private static Arbitrary<Criterion> itemLeaf(int depth, boolean refers) {
    Arbitrary<Criterion> form = some(TradeArbitraries.forms(), 3).map(Criterion.HasForm::new);
    Arbitrary<Criterion> ofClass =
        some(ImmutableSet.copyOf(ChemicalClass.values()), 2).map(Criterion.OfClass::new);
    Arbitrary<Criterion> inside = depth == 0
        ? form
        : Arbitraries.lazy(() -> itemLeaf(depth - 1, false)).map(Criterion.Inside::new);
    Arbitrary<Criterion> other = Arbitraries.of(
        new Criterion.HasItemType(ImmutableSet.of("jet-mill")),
        new Criterion.Identified(ImmutableSet.of(WICK), ImmutableSet.of("wick")),
        new Criterion.Identified(ImmutableSet.of(WICK), ImmutableSet.of()),
        new Criterion.Identified(ImmutableSet.of(), ImmutableSet.of("wick", "lamp")),
        new Criterion.Integrated(ImmutableSet.of(Integration.INTEGRATED)),
        new Criterion.In(Criterion.Place.ORIGIN_COUNTRY, Countries.of("CN")),
        new Criterion.In(Criterion.Place.MADE_IN, Countries.except("CN", "HK")),
        new Criterion.Technology(
            ImmutableSet.of(TechnologyField.MINING, TechnologyField.RECYCLING), Countries.of("CN")),
        new Criterion.Measures("field", Criterion.Comparison.AT_LEAST, new BigDecimal("1.5"), "T"),
        new Criterion.Measures("field", Criterion.Comparison.MORE_THAN, new BigDecimal("1.5"), "T"),
        new Criterion.Measures("field", Criterion.Comparison.AT_MOST, new BigDecimal("10"), "kOe"),
        new Criterion.Measures(
            "field", Criterion.Comparison.LESS_THAN, new BigDecimal("1.5"), "T"));
    Arbitrary<Criterion> technology = Arbitraries.oneOf(
        some(ImmutableSet.copyOf(TechnologyField.values()), 3)
            .map(Criterion.OfTechnologyField::new),
        some(ImmutableSet.copyOf(TechnologyTrait.values()), 3)
            .map(Criterion.OfTechnologyTrait::new));
    Arbitrary<Criterion> reference = !refers
        ? ofClass
        : Arbitraries.of(
            new Criterion.Listed(LawArbitraries.REFERRED),
            value("0.001", Countries.of("CN")),
            value("0.001", Countries.except("CN")),
            value("0.3", Countries.any()));
    return Arbitraries.frequencyOf(
        Tuple.of(2, form),
        Tuple.of(3, ofClass),
        Tuple.of(3, contains()),
        Tuple.of(2, mass()),
        Tuple.of(4, family()),
        Tuple.of(1, blend()),
        Tuple.of(2, inside),
        Tuple.of(3, other),
        Tuple.of(1, technology),
        Tuple.of(2, reference),
        Tuple.of(1, reads()));
  }

  private static Criterion value(String share, Countries origin) {
    return new Criterion.HoldsValue(
        LawArbitraries.REFERRED, origin, ValueShare.of(share), Optional.empty());
  }

  private static Arbitrary<Criterion> contains() {
    return some(ImmutableSet.of(Element.DY, Element.TB, Element.SM, Element.GD), 2)
        .map(Criterion.Contains::new);
  }

  private static Arbitrary<Criterion> mass() {
    return Arbitraries.of(
        mass(Element.DY, Comparison.AT_LEAST, "40 %"),
        mass(Element.DY, Comparison.MORE_THAN, "60 %"),
        mass(Element.DY, Comparison.LESS_THAN, "0.1 %"),
        mass(Element.DY, Comparison.AT_MOST, "1.2 %"),
        mass(Element.ND, Comparison.AT_LEAST, "29.5 %"),
        mass(Element.ND, Comparison.MORE_THAN, "29.5 %"),
        mass(Element.TB, Comparison.LESS_THAN, "10 %"),
        mass(Element.FE, Comparison.AT_LEAST, "100 %"));
  }

  private static Criterion mass(Element element, Comparison comparison, String bound) {
    return new Criterion.HoldsMass(element, comparison, MassFraction.parse(bound));
  }

  private static Arbitrary<Criterion> family() {
    return Combinators.combine(
            some(
                ImmutableSet.of(
                    Element.DY,
                    Element.TB,
                    Element.SM,
                    Element.GD,
                    Element.CO,
                    Element.FE,
                    Element.ND),
                2),
            question().optional(0.4))
        .as(Criterion.Family::new);
  }

  private static Arbitrary<Criterion> blend() {
    Arbitrary<Criterion> leaf = Arbitraries.oneOf(
        contains(),
        family(),
        Arbitraries.just(new Criterion.OfClass(ImmutableSet.of(ChemicalClass.OXIDE))));
    return Combinators.combine(leaf, leaf, question())
        .as((component, alongside, asked) -> new Criterion.All(ImmutableList.of(
            new Criterion.OfClass(ImmutableSet.of(ChemicalClass.MIXTURE)),
            new Criterion.Blend(component, alongside, asked))));
  }

  private static Arbitrary<String> question() {
    return Arbitraries.of(LawArbitraries.OPEN, LawArbitraries.PREFERRED);
  }

  private static Arbitrary<Criterion> reads() {
    return Arbitraries.of(
        new Criterion.Reads(LawArbitraries.OPEN, "in-scope"),
        new Criterion.Reads(LawArbitraries.OPEN, "out-of-scope"),
        new Criterion.Reads(LawArbitraries.PREFERRED, "in-scope"),
        new Criterion.Reads(LawArbitraries.LAST_DAY, "excluded"));
  }

  private static Arbitrary<Criterion> movementLeaf() {
    Arbitrary<Criterion> place = Combinators.combine(
            Arbitraries.of(Criterion.Place.class),
            Arbitraries.of("CN", "!CN", "CN|HK", "DE|FR", "!DE|JP"))
        .as((where, region) -> new Criterion.In(where, Countries.parse(region)));
    Arbitrary<Criterion> parties = Combinators.combine(
            Arbitraries.of(Criterion.Role.class),
            some(ImmutableSet.copyOf(PartyStatus.values()), 2))
        .as(Criterion.PartyHas::new);
    Arbitrary<Criterion> named = Combinators.combine(
            Arbitraries.of(Criterion.Role.class),
            Arbitraries.of(LawArbitraries.NAMES, LawArbitraries.NAMES, LawArbitraries.LATER_NAMES))
        .as(Criterion.PartyNamed::new);
    Arbitrary<Criterion> other = Arbitraries.of(
        new Criterion.Moves(ImmutableSet.of(Movement.EXPORT, Movement.RE_EXPORT)),
        new Criterion.UsedFor(ImmutableSet.of(EndUse.MILITARY, EndUse.WMD)),
        new Criterion.UsedFor(ImmutableSet.of(EndUse.CIVIL)),
        new Criterion.OwnedByListed(new BigDecimal("50")),
        new Criterion.Asserted(ImmutableSet.of(Concern.WMD, Concern.TERRORISM)),
        new Criterion.All(ImmutableList.of()));
    return Arbitraries.frequencyOf(
        Tuple.of(4, place),
        Tuple.of(2, parties),
        Tuple.of(2, named),
        Tuple.of(4, other),
        Tuple.of(1, reads()));
  }

  private static <T> Arbitrary<ImmutableSet<T>> some(ImmutableSet<T> values, int most) {
    return Arbitraries.of(values).set().ofMinSize(1).ofMaxSize(most).map(ImmutableSet::copyOf);
  }
}
