package org.ytterby.decision;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

  private final Phrases phrases;
  private final CriterionWords criteria;
  private final StateWords states;
  private final LocalDate horizon;

  private WhatIfWords(Language language, Rulebook rulebook) {
    phrases = Phrases.in(language);
    LawTerms law = new LawTerms(language, rulebook);
    criteria = new CriterionWords(language, rulebook, law);
    states = new StateWords(phrases, law, criteria, rulebook);
    horizon = rulebook.head().assertedThrough();
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
    return phrases.say(
        "what-if.way",
        "changes",
        String.join(
            phrases.say("join.all"), way.changes().stream().map(this::of).toList()),
        "reaches",
        phrases.list(way.reaches().stream().map(this::of).toList()));
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
    String fact = states.fact(change.fact());
    String to = value(change.fact(), change.to());
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
      case FactChange.OTHER_PARTY ->
        fact.equals("item_type") ? value : phrases.say("what-if.other-party");
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
