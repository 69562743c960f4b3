package org.ytterby.readme;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Token;

/**
 * Conditions in words.
 *
 * @param subject the element that is called {@code E} in the words, if any
 */
record ConditionText(Optional<Element> subject) {
  private static final String OR = " or ";
  static final ConditionText PLAIN = new ConditionText(Optional.empty());

  String of(Criterion criterion) {
    return Stream.<Optional<String>>of(
            joined(criterion), item(criterion), measured(criterion), trade(criterion))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no words for " + criterion));
  }

  private Optional<String> joined(Criterion criterion) {
    if (criterion instanceof Criterion.All all) {
      return Optional.of(all.parts().isEmpty() ? "always" : parts(all.parts(), ", and "));
    }
    if (criterion instanceof Criterion.AnyOf any) {
      return Optional.of(parts(any.parts(), ", or "));
    }
    if (criterion instanceof Criterion.Not not) {
      return Optional.of("not (" + of(not.part()) + ")");
    }
    if (criterion instanceof Criterion.Inside inside) {
      return Optional.of("has inside " + bracketed(inside.criterion()));
    }
    if (criterion instanceof Criterion.Blend blend) {
      return Optional.of("one component is " + bracketed(blend.component())
          + " and every other one is such or " + bracketed(blend.alongside()) + " (else `"
          + blend.otherwise() + "` decides)");
    }
    return Optional.empty();
  }

  private String parts(List<Criterion> parts, String between) {
    return parts.size() == 1
        ? of(parts.get(0))
        : parts.stream().map(this::bracketed).collect(joining(between));
  }

  private String bracketed(Criterion part) {
    boolean several = (part instanceof Criterion.All all && all.parts().size() > 1)
        || (part instanceof Criterion.AnyOf any && any.parts().size() > 1);
    return several ? "(" + of(part) + ")" : of(part);
  }

  private Optional<String> item(Criterion criterion) {
    if (criterion instanceof Criterion.HasForm form) {
      return Optional.of(
          "form " + or(form.forms().stream().map(f -> "`" + f.token() + "`").toList()));
    }
    if (criterion instanceof Criterion.HasItemType type) {
      return Optional.of("is " + or(quoted(type.types())));
    }
    if (criterion instanceof Criterion.Identified identified) {
      return Optional.of("is "
          + or(Stream.concat(
                  identified.numbers().stream().map(n -> "CAS " + n.value()),
                  quoted(identified.types()).stream())
              .toList()));
    }
    if (criterion instanceof Criterion.Integrated integrated) {
      return Optional.of("joined with other parts as " + tokens(integrated.kinds()));
    }
    if (criterion instanceof Criterion.OfClass chemical) {
      return Optional.of(
          "class " + or(chemical.classes().stream().map(ConditionText::word).toList()));
    }
    if (criterion instanceof Criterion.Family family) {
      return Optional.of("mainly " + elements(family.elements(), " + ")
          + family.minor().map(q -> " (`" + q + "` if not)").orElse(""));
    }
    if (criterion instanceof Criterion.Contains contains) {
      return Optional.of("contains " + elements(contains.elements(), OR));
    }
    return Optional.empty();
  }

  private Optional<String> measured(Criterion criterion) {
    if (criterion instanceof Criterion.HoldsMass holds) {
      return Optional.of("%s %s %s by mass"
          .formatted(name(holds.element()), sign(holds.comparison()), holds.bound()));
    }
    if (criterion instanceof Criterion.Measures measures) {
      return Optional.of("%s %s %s %s"
          .formatted(
              measures.name().replace('_', ' '),
              sign(measures.comparison()),
              measures.bound().toPlainString(),
              measures.unit())
          .strip());
    }
    if (criterion instanceof Criterion.HoldsValue value) {
      return Optional.of("items of `%s` that originate in %s make up ≥ %s of the value"
          .formatted(value.list(), countries(value.origin()), value.atLeast()));
    }
    if (criterion instanceof Criterion.OwnedByListed owned) {
      return Optional.of("listed parties hold ≥ " + owned.percent().toPlainString() + " %");
    }
    return Optional.empty();
  }

  private Optional<String> trade(Criterion criterion) {
    if (criterion instanceof Criterion.In in) {
      return Optional.of(word(in.place()) + " " + countries(in.region()));
    }
    if (criterion instanceof Criterion.Moves moves) {
      return Optional.of("movement " + tokens(moves.kinds()));
    }
    if (criterion instanceof Criterion.UsedFor used) {
      return Optional.of("end use " + tokens(used.uses()));
    }
    if (criterion instanceof Criterion.PartyHas party) {
      return Optional.of(word(party.role()) + " is " + tokens(party.statuses()));
    }
    if (criterion instanceof Criterion.PartyNamed named) {
      return Optional.of(word(named.role()) + " is on `" + named.names() + "`");
    }
    if (criterion instanceof Criterion.Asserted asserted) {
      return Optional.of("exporter knows or was told of " + tokens(asserted.concerns()));
    }
    if (criterion instanceof Criterion.Technology technology) {
      return Optional.of("made with technology of " + tokens(technology.fields())
          + " that originates in " + countries(technology.origin()));
    }
    if (criterion instanceof Criterion.OfTechnologyField field) {
      return Optional.of("technology of " + tokens(field.fields()));
    }
    if (criterion instanceof Criterion.OfTechnologyTrait trait) {
      return Optional.of("technology that is " + tokens(trait.traits()));
    }
    if (criterion instanceof Criterion.Listed listed) {
      return Optional.of("meets `" + listed.list() + "`");
    }
    return criterion instanceof Criterion.Reads reads
        ? Optional.of("`" + reads.question() + "` is read `" + reads.reading() + "`")
        : Optional.empty();
  }

  /** A longer list of alternatives is the same for every row, and names all of them. */
  private String elements(ImmutableSet<Element> elements, String between) {
    boolean alternatives = between.equals(OR) && elements.size() > 2;
    return elements.stream()
        .map(e -> alternatives ? e.symbol() : name(e))
        .collect(joining(between));
  }

  private String name(Element element) {
    return subject.filter(element::equals).map(s -> "E").orElse(element.symbol());
  }

  static String countries(Countries region) {
    String listed = region.listed().stream().map(Object::toString).collect(joining(", "));
    return region.isUnknown() ? "anywhere" : region.except() ? "anywhere but " + listed : listed;
  }

  private static String sign(Criterion.Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> "≥";
      case MORE_THAN -> ">";
      case AT_MOST -> "≤";
      case LESS_THAN -> "<";
    };
  }

  private static String tokens(Collection<? extends Token> tokens) {
    return or(tokens.stream().map(t -> "`" + t.token() + "`").toList());
  }

  private static List<String> quoted(Collection<String> words) {
    return words.stream().map(w -> "`" + w + "`").toList();
  }

  private static String or(List<String> words) {
    return String.join(OR, words);
  }

  static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', ' ').replace(" country", "");
  }
}
