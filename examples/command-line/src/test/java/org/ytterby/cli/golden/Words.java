package org.ytterby.cli.golden;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.trade.Token;

/** Conditions in few words, near to those of the law files. */
final class Words {
  private Words() {}

  static String of(Criterion criterion) {
    if (criterion instanceof Criterion.All c) {
      return "all(" + Joiner.on(", ").join(c.parts().stream().map(Words::of).iterator()) + ")";
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return "any(" + Joiner.on(", ").join(c.parts().stream().map(Words::of).iterator()) + ")";
    }
    if (criterion instanceof Criterion.Not c) {
      return "not(" + of(c.part()) + ")";
    }
    if (criterion instanceof Criterion.HasForm c) {
      return "form " + of(c.forms());
    }
    if (criterion instanceof Criterion.HasItemType c) {
      return "item-type " + of(c.types());
    }
    if (criterion instanceof Criterion.OfClass c) {
      return "class " + of(c.classes());
    }
    if (criterion instanceof Criterion.OfTechnologyField c) {
      return "technology-field " + of(c.fields());
    }
    if (criterion instanceof Criterion.OfTechnologyTrait c) {
      return "technology-traits " + of(c.traits());
    }
    if (criterion instanceof Criterion.Contains c) {
      return "contains " + of(c.elements());
    }
    if (criterion instanceof Criterion.Family c) {
      return "family " + of(c.elements());
    }
    if (criterion instanceof Criterion.HoldsMass c) {
      return "%s %s %s".formatted(c.element().symbol(), sign(c.comparison()), c.bound());
    }
    if (criterion instanceof Criterion.Measures c) {
      return "%s %s %s %s"
          .formatted(c.name(), sign(c.comparison()), c.bound().toPlainString(), c.unit());
    }
    if (criterion instanceof Criterion.Reads c) {
      return "reading " + c.question() + "=" + c.reading();
    }
    return criterion instanceof Criterion.Blend
        ? "blend"
        : criterion instanceof Criterion.Inside ? "inside" : criterion.toString();
  }

  static String of(Object word) {
    return word instanceof Token token
        ? token.token()
        : word instanceof Element element
            ? element.symbol()
            : word instanceof Enum<?> constant
                ? constant.name().toLowerCase(java.util.Locale.ROOT)
                : word.toString();
  }

  private static String of(ImmutableSet<?> words) {
    return words.stream().map(Words::of).collect(Collectors.joining(" "));
  }

  private static String sign(Criterion.Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> ">=";
      case MORE_THAN -> ">";
      case AT_MOST -> "<=";
      case LESS_THAN -> "<";
    };
  }
}
