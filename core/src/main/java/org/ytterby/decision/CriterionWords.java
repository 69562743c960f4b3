package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Rulebook;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;
import org.ytterby.trade.Token;

/** Conditions in words of a language. What a law file lists in any order stands in one order here. */
final class CriterionWords {
  private final Language language;
  private final Phrases phrases;
  private final LawTerms law;
  private final Rulebook rulebook;

  CriterionWords(Language language, Rulebook rulebook, LawTerms law) {
    this.language = language;
    this.phrases = Phrases.in(language);
    this.law = law;
    this.rulebook = rulebook;
  }

  String of(Criterion criterion) {
    return Stream.<Optional<String>>of(
            joined(criterion), item(criterion), measured(criterion), trade(criterion))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no words for " + criterion));
  }

  private Optional<String> joined(Criterion criterion) {
    if (criterion instanceof Criterion.All c) {
      return Optional.of(
          c.parts().isEmpty()
              ? phrases.say("criterion.always")
              : parts(c.parts(), phrases.say("join.all")));
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return Optional.of(parts(c.parts(), phrases.say("join.any")));
    }
    if (criterion instanceof Criterion.Not c) {
      return say("criterion.not", "part", of(c.part()));
    }
    if (criterion instanceof Criterion.Inside c) {
      return say("criterion.inside", "part", of(c.criterion()));
    }
    if (criterion instanceof Criterion.Blend c) {
      return Optional.of(phrases.say(
          "criterion.blend", "component", of(c.component()), "alongside", of(c.alongside())));
    }
    return Optional.empty();
  }

  private String parts(List<Criterion> parts, String between) {
    return parts.size() == 1
        ? of(parts.get(0))
        : String.join(
            between,
            parts.stream()
                .map(p -> p instanceof Criterion.All || p instanceof Criterion.AnyOf
                    ? phrases.say("criterion.group", "part", of(p))
                    : of(p))
                .toList());
  }

  private Optional<String> item(Criterion criterion) {
    if (criterion instanceof Criterion.HasForm c) {
      return say("criterion.form", "forms", or(c.forms().stream().sorted().map(this::form)));
    }
    if (criterion instanceof Criterion.HasItemType c) {
      return say("criterion.item-type", "types", or(c.types().stream().sorted()));
    }
    if (criterion instanceof Criterion.Identified c) {
      return say(
          "criterion.item-type",
          "types",
          or(Stream.concat(
              c.types().stream().sorted(),
              c.numbers().stream().map(n -> "CAS " + n.value()).sorted())));
    }
    if (criterion instanceof Criterion.Integrated c) {
      return say("criterion.integration", "kinds", tokens("integration", c.kinds()));
    }
    if (criterion instanceof Criterion.OfClass c) {
      return say(
          "criterion.class",
          "classes",
          or(c.classes().stream().sorted().map(k -> constant("class", k))));
    }
    if (criterion instanceof Criterion.Family c) {
      return say("criterion.family", "elements", phrases.list(elements(c.elements())));
    }
    if (criterion instanceof Criterion.Contains c) {
      return say("criterion.contains", "elements", phrases.or(elements(c.elements())));
    }
    if (criterion instanceof Criterion.Listed c) {
      return say("criterion.listed", "list", law.cite(c.list()));
    }
    return Optional.empty();
  }

  private Optional<String> measured(Criterion criterion) {
    if (criterion instanceof Criterion.HoldsMass c) {
      return Optional.of(phrases.say(
          "criterion.mass",
          ImmutableMap.of(
              "element", element(c.element()),
              "comparison", constant("comparison", c.comparison()),
              "bound", c.bound().toString())));
    }
    if (criterion instanceof Criterion.Measures c) {
      return Optional.of(phrases.say(
          "criterion.parameter",
          ImmutableMap.of(
              "name", c.name(),
              "comparison", constant("comparison", c.comparison()),
              "bound", (c.bound().toPlainString() + " " + c.unit()).strip())));
    }
    if (criterion instanceof Criterion.HoldsValue c) {
      return Optional.of(phrases.say(
          "criterion.value-share",
          ImmutableMap.of(
              "list", law.cite(c.list()),
              "origin", countries(c.origin()),
              "share", c.atLeast().toString())));
    }
    if (criterion instanceof Criterion.OwnedByListed c) {
      return say("criterion.owned", "percent", c.percent().toPlainString());
    }
    return Optional.empty();
  }

  private Optional<String> trade(Criterion criterion) {
    if (criterion instanceof Criterion.In c) {
      return Optional.of(phrases.say(
          "criterion.in",
          "place",
          phrases.say("fact." + Ascii.toLowerCase(c.place().name())),
          "region",
          countries(c.region())));
    }
    if (criterion instanceof Criterion.Moves c) {
      return say("criterion.movement", "kinds", tokens("movement", c.kinds()));
    }
    if (criterion instanceof Criterion.UsedFor c) {
      return say("criterion.end-use", "uses", tokens("end-use", c.uses()));
    }
    if (criterion instanceof Criterion.PartyHas c) {
      return Optional.of(phrases.say(
          "criterion.party",
          "party",
          constant("role", c.role()),
          "statuses",
          tokens("party-status", c.statuses())));
    }
    if (criterion instanceof Criterion.PartyNamed c) {
      return Optional.of(phrases.say(
          "criterion.party-named",
          "party",
          constant("role", c.role()),
          "list",
          law.cite(c.names())));
    }
    if (criterion instanceof Criterion.Asserted c) {
      return say("criterion.asserted", "concerns", tokens("concern", c.concerns()));
    }
    if (criterion instanceof Criterion.Technology c) {
      return Optional.of(phrases.say(
          "criterion.technology",
          "fields",
          tokens("field", c.fields()),
          "origin",
          countries(c.origin())));
    }
    if (criterion instanceof Criterion.OfTechnologyField c) {
      return say("criterion.technology-field", "fields", tokens("field", c.fields()));
    }
    if (criterion instanceof Criterion.OfTechnologyTrait c) {
      return say("criterion.technology-trait", "traits", tokens("trait", c.traits()));
    }
    if (criterion instanceof Criterion.Reads c) {
      return Optional.of(reads(c));
    }
    return Optional.empty();
  }

  private String reads(Criterion.Reads c) {
    LawQuestion question = rulebook.questions().get(c.question());
    String reading = question == null ? null : question.readings().get(c.reading());
    return question == null || reading == null
        ? phrases.say("criterion.reads", "question", c.question(), "reading", c.reading())
        : phrases.say(
            "criterion.reads", "question", law.said(question.asks()), "reading", law.said(reading));
  }

  private Optional<String> say(String key, String name, String value) {
    return Optional.of(phrases.say(key, name, value));
  }

  String form(ProductForm form) {
    return phrases.say("form." + form.token());
  }

  /** Name and symbol. */
  String element(Element element) {
    return name(element)
        .map(name -> phrases.say("element", "name", name, "symbol", element.symbol()))
        .orElseGet(element::symbol);
  }

  private Optional<String> name(Element element) {
    return language == Language.ZH
        ? Optional.ofNullable(element.localNames().get("zh-Hans"))
        : Optional.of(element.englishName());
  }

  private ImmutableList<String> elements(Collection<Element> elements) {
    return elements.stream()
        .sorted(Comparator.reverseOrder())
        .map(this::element)
        .collect(toImmutableList());
  }

  private String or(Stream<String> things) {
    return phrases.or(things.toList());
  }

  private String tokens(String vocabulary, Collection<? extends Token> tokens) {
    return or(
        tokens.stream().map(Token::token).sorted().map(t -> phrases.say(vocabulary + "." + t)));
  }

  private String constant(String vocabulary, Enum<?> constant) {
    return phrases.say(vocabulary + "." + Ascii.toLowerCase(constant.name()).replace('_', '-'));
  }

  String countries(Countries countries) {
    String listed = or(countries.listed().stream().map(this::country));
    return countries.isUnknown()
        ? phrases.say("countries.any")
        : countries.except() ? phrases.say("countries.except", "listed", listed) : listed;
  }

  private String country(Country country) {
    return phrases.find("country." + country).orElseGet(country::toString);
  }
}
