package org.ytterby.policy;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import java.util.Collection;
import java.util.Comparator;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Token;

/**
 * Conditions in short words, for saying which of them failed. Equal conditions have the same words: what a law file lists in any
 * order stands in one order here.
 */
final class CriterionText {
  private CriterionText() {}

  static String of(Criterion criterion) {
    if (criterion instanceof Criterion.Not c) {
      return "not " + of(c.part());
    }
    if (criterion instanceof Criterion.In c) {
      return FactNames.of(c.place()) + " in " + c.region();
    }
    if (criterion instanceof Criterion.Moves c) {
      return "movement " + tokens(c.kinds());
    }
    if (criterion instanceof Criterion.HasForm c) {
      return "form "
          + Joiner.on(" or ")
              .join(c.forms().stream().sorted().map(ProductForm::token).toList());
    }
    if (criterion instanceof Criterion.HasItemType c) {
      return "item type " + Joiner.on(" or ").join(ImmutableSortedSet.copyOf(c.types()));
    }
    if (criterion instanceof Criterion.Identified c) {
      return "item "
          + Joiner.on(" or ")
              .join(Iterables.concat(
                  ImmutableSortedSet.copyOf(c.types()),
                  Ordering.usingToString().immutableSortedCopy(c.numbers())));
    }
    if (criterion instanceof Criterion.HoldsMass c) {
      return c.element().symbol() + " " + words(c.comparison()) + " " + c.bound() + " by mass";
    }
    if (criterion instanceof Criterion.OfTechnologyField c) {
      return "technology of " + tokens(c.fields());
    }
    if (criterion instanceof Criterion.OfTechnologyTrait c) {
      return "technology with " + tokens(c.traits());
    }
    if (criterion instanceof Criterion.PartyNamed c) {
      return words(c.role()) + " on " + c.names();
    }
    if (criterion instanceof Criterion.Integrated c) {
      return "integration " + tokens(c.kinds());
    }
    if (criterion instanceof Criterion.OfClass c) {
      return "chemical class "
          + Joiner.on(" or ")
              .join(c.classes().stream().sorted().map(CriterionText::words).toList());
    }
    if (criterion instanceof Criterion.Family c) {
      return "principal constituents " + elements(c.elements(), "-");
    }
    if (criterion instanceof Criterion.Contains c) {
      return "contains " + elements(c.elements(), " or ");
    }
    if (criterion instanceof Criterion.Blend) {
      return "a component of a mixture that is meant";
    }
    if (criterion instanceof Criterion.Inside) {
      return "something inside that is meant";
    }
    if (criterion instanceof Criterion.Listed c) {
      return "item of " + c.list();
    }
    if (criterion instanceof Criterion.HoldsValue c) {
      return "at least " + c.atLeast() + " of the value in items of " + c.list() + " from "
          + c.origin();
    }
    if (criterion instanceof Criterion.Technology c) {
      return "made with technology from " + c.origin();
    }
    if (criterion instanceof Criterion.UsedFor c) {
      return "end use " + tokens(c.uses());
    }
    if (criterion instanceof Criterion.PartyHas c) {
      return "party status " + tokens(c.statuses());
    }
    if (criterion instanceof Criterion.OwnedByListed c) {
      return "at least " + c.percent().toPlainString() + " % held by listed parties";
    }
    if (criterion instanceof Criterion.Asserted c) {
      return "knowledge or notice of " + tokens(c.concerns());
    }
    if (criterion instanceof Criterion.Measures c) {
      return (c.name() + " " + words(c.comparison()) + " " + c.bound().toPlainString() + " "
              + c.unit())
          .strip();
    }
    return "condition";
  }

  private static String words(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', ' ');
  }

  static String elements(Collection<Element> elements, String between) {
    return Joiner.on(between)
        .join(elements.stream()
            .sorted(Comparator.reverseOrder())
            .map(Element::symbol)
            .toList());
  }

  private static String tokens(Collection<? extends Token> tokens) {
    return Joiner.on(" or ").join(tokens.stream().map(Token::token).sorted().toList());
  }
}
