package org.ytterby.decision;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Rulebook;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Countries;

/**
 * What-ifs in words of a language: a view of their data, which decides nothing. Immutable and safe for use by any number of
 * threads. Whoever shows them shows {@link #notice()} too.
 */
public final class WhatIfWords {
  /** The vocabulary of the words of a fact; facts without one are numbers, names or countries. */
  private static final ImmutableMap<String, String> VOCABULARIES = ImmutableMap.of(
      "movement", "movement",
      "integration", "integration",
      "end_use", "end-use",
      "importer_status", "party-status",
      "end_user_status", "party-status",
      "technology_field", "field",
      "technology_traits", "trait");

  private static final ImmutableSet<String> VARIED =
      ImmutableSet.of("form", "item_type", "end_use", "movement", "integration");

  private final Phrases phrases;
  private final MarginWords margins;
  private final CriterionWords criteria;
  private final StateWords states;
  private final LocalDate horizon;

  private WhatIfWords(Language language, Rulebook rulebook) {
    phrases = Phrases.in(language);
    LawTerms law = new LawTerms(language, rulebook);
    criteria = new CriterionWords(language, rulebook, law);
    states = new StateWords(phrases, law, criteria, rulebook);
    horizon = rulebook.head().assertedThrough();
    margins = new MarginWords(phrases, law, states);
  }

  /**
   * Words of a language for answers from a rulebook.
   *
   * @param language the language
   * @param rulebook the rulebook that the answers come from
   * @return the view
   */
  public static WhatIfWords in(Language language, Rulebook rulebook) {
    return new WhatIfWords(language, rulebook);
  }

  /**
   * What has to be said beside every what-if: it is about facts and not about what is declared.
   *
   * @return two sentences, always the same
   */
  public String notice() {
    return phrases.say("what-if.notice");
  }

  /**
   * One way.
   *
   * @param way the changes and what they reach
   * @return one sentence
   */
  public String of(Counterfactuals.Way way) {
    return sentence(way, this::of);
  }

  private String sentence(Counterfactuals.Way way, Function<FactChange, String> clause) {
    return phrases.say(
        "what-if.way",
        "changes",
        String.join(phrases.say("join.all"), way.changes().stream().map(clause).toList()),
        "reaches",
        phrases.list(way.reaches().stream().map(this::of).toList()));
  }

  /**
   * All ways, those together that differ in one word only.
   *
   * @param found the search
   * @return sentences, in the order of the ways
   */
  public ImmutableList<String> of(Counterfactuals found) {
    ListMultimap<Object, Counterfactuals.Way> alike = LinkedListMultimap.create();
    found.ways().forEach(way -> alike.put(unvaried(way), way));
    return alike.asMap().values().stream()
        .map(ways -> of(ImmutableList.copyOf(ways)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<FactChange> varied(Counterfactuals.Way way) {
    return way.changes().stream().filter(c -> VARIED.contains(c.fact())).findFirst();
  }

  private static Object unvaried(Counterfactuals.Way way) {
    return ImmutableList.of(
        way.reaches(),
        varied(way).map(FactChange::fact).orElse(""),
        way.changes().stream()
            .filter(c -> !varied(way).equals(Optional.of(c)))
            .collect(ImmutableList.toImmutableList()));
  }

  private String of(ImmutableList<Counterfactuals.Way> ways) {
    Counterfactuals.Way first = ways.get(0);
    Optional<FactChange> varied = varied(first);
    if (varied.isEmpty()) {
      return of(first);
    }
    String to = phrases.or(ways.stream()
        .flatMap(w -> varied(w).stream())
        .map(c -> value(c.fact(), c.to()))
        .toList());
    return sentence(first, c -> varied.equals(Optional.of(c)) ? clause(c, to) : of(c));
  }

  /**
   * A goal.
   *
   * @param goal the goal
   * @return a few words
   */
  public String of(Counterfactuals.Goal goal) {
    return phrases.say("goal." + goal.token());
  }

  /**
   * One change.
   *
   * @param change the change
   * @return a clause
   */
  public String of(FactChange change) {
    return clause(change, value(change.fact(), change.to()));
  }

  private String clause(FactChange change, String to) {
    String fact = name(change.fact());
    return change.from().isEmpty()
        ? phrases.say("what-if.change-unstated", "fact", fact, "to", to)
        : phrases.say(
            "what-if.change",
            ImmutableMap.of("fact", fact, "to", to, "from", value(change.fact(), change.from())));
  }

  /**
   * What there is to say of a search besides the ways it found.
   *
   * @param found the search
   * @return sentences; none if ways were found and nothing was left out
   */
  public Stream<String> remarks(Counterfactuals found) {
    return Stream.of(
            found.sought().isEmpty() ? phrases.say("what-if.settled") : "",
            !found.sought().isEmpty() && found.ways().isEmpty()
                ? phrases.say(
                    "what-if.none", "count", String.valueOf(Counterfactuals.MOST_TOGETHER))
                : "",
            found.complete()
                ? ""
                : phrases.say(
                    "what-if.incomplete", "count", String.valueOf(Counterfactuals.MOST_WEIGHED)))
        .filter(sentence -> !sentence.isEmpty());
  }

  /**
   * One margin.
   *
   * @param margin the margin
   * @return sentences. Numbers of more than twelve digits are shown with six: bounds rounded outwards, a number itself with "about"
   */
  public String of(Headroom.Margin margin) {
    return margins.of(margin);
  }

  /** What can be so or otherwise, where the usual words for a fact are those of a question. */
  private String name(String fact) {
    Optional<Element> element = fact.startsWith("composition.")
        ? Element.find(fact.substring("composition.".length()))
        : Optional.empty();
    return element
        .map(e -> phrases.say("what-if-fact.content", "element", criteria.element(e)))
        .or(() -> phrases.find("what-if-fact." + fact))
        .orElseGet(() -> states.fact(fact));
  }

  private String value(String fact, String value) {
    String vocabulary = VOCABULARIES.get(fact);
    if (vocabulary != null) {
      return phrases.list(Splitter.on("; ")
          .splitToStream(value)
          .map(word -> phrases.find(vocabulary + "." + word).orElse(word))
          .toList());
    }
    if (fact.equals("form")) {
      return criteria.form(ProductForm.of(value));
    }
    if (fact.equals("export_date")) {
      return days(value);
    }
    if (fact.endsWith("_country")
        || fact.endsWith("_nationality")
        || List.of("made_in", "listed_content_origin").contains(fact)) {
      return criteria.countries(Countries.parse(value));
    }
    return switch (value) {
      case "absent" -> phrases.say("what-if.absent");
      case "present" -> phrases.say("what-if.present");
      case FactChange.PIECES -> phrases.say("what-if.pieces");
      case FactChange.BILL -> phrases.say("what-if.bill");
      case FactChange.OTHER_PARTY ->
        fact.equals("item_type")
            ? phrases.say("what-if.other-type")
            : phrases.say("what-if.other-party");
      default -> value;
    };
  }

  private String days(String value) {
    int dots = value.indexOf("..");
    if (dots < 0) {
      return value;
    }
    String from = value.substring(0, dots);
    String to = value.substring(dots + 2);
    String said = to.isEmpty()
        ? phrases.say("what-if.days-open", "from", from)
        : phrases.say("what-if.days", "from", from, "to", to);
    return to.isEmpty() || LocalDate.parse(to).isAfter(horizon)
        ? phrases.say("what-if.horizon", "days", said, "day", horizon.toString())
        : said;
  }
}
