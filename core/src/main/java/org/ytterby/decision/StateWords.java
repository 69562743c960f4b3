package org.ytterby.decision;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.law.Rulebook;

/** Where provisions stand, and what answers depend on, in words of a language. */
final class StateWords {
  private static final String ELEMENT = "composition.";
  private static final String PARAMETER = "parameters.";

  private final Phrases phrases;
  private final LawTerms law;
  private final CriterionWords criteria;
  private final Rulebook rulebook;

  StateWords(Phrases phrases, LawTerms law, CriterionWords criteria, Rulebook rulebook) {
    this.phrases = phrases;
    this.law = law;
    this.criteria = criteria;
    this.rulebook = rulebook;
  }

  /** The state with its dates and the provisions that make it so. */
  String of(ProvisionStatus status) {
    String by = by(status.by());
    return switch (status.state()) {
      case IN_FORCE ->
        status
            .begins()
            .map(day -> phrases.say("status.in-force-since", "day", day.toString()))
            .orElseGet(() -> phrases.say("status.in-force"));
      case NOT_YET ->
        status
            .begins()
            .map(day -> phrases.say("status.not-yet-until", "day", day.toString()))
            .orElseGet(() -> phrases.say("status.not-yet"));
      case SUSPENDED ->
        status
            .through()
            .map(day -> phrases.say("status.suspended-through", "by", by, "day", day.toString()))
            .orElseGet(() -> phrases.say("status.suspended", "by", by));
      case UNSETTLED -> phrases.say("status.unsettled", "causes", causes(status.unsettledBy()));
      case ENDED ->
        status
            .through()
            .map(day -> phrases.say("status.ended-through", "by", by, "day", day.toString()))
            .orElseGet(() -> phrases.say("status.ended", "by", by));
    };
  }

  String by(Collection<ProvisionId> by) {
    return by.isEmpty()
        ? phrases.say("status.by-itself")
        : phrases.list(by.stream().map(law::cite).distinct().toList());
  }

  /** Facts, questions of law, reports and lists on which something depends. */
  String causes(ImmutableSortedSet<String> names) {
    return phrases.list(names.stream().map(this::cause).distinct().toList(), 6);
  }

  String cause(String name) {
    Announcement report = rulebook.announcements().get(name);
    if (report != null) {
      return phrases.say(
          "cause.report",
          "report",
          law.instrument(report),
          "day",
          report.published().toString());
    }
    LawQuestion question = rulebook.questions().get(name);
    if (question != null) {
      return phrases.say("cause.question", "question", law.said(question.asks()));
    }
    return list(name).orElseGet(() -> fact(name));
  }

  private Optional<String> list(String name) {
    return Stream.of(
            listed("cause.list", name, rulebook.lists().keySet()),
            listed("cause.parties", name, rulebook.partyLists().keySet()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> listed(String key, String name, Collection<ProvisionId> ids) {
    return ids.stream()
        .filter(id -> id.toString().equals(name))
        .findFirst()
        .map(id -> phrases.say(key, "list", law.cite(id)));
  }

  /** A fact in words that a buyer or supplier understands, for the name of its column. */
  String fact(String column) {
    Optional<Element> element = column.startsWith(ELEMENT)
        ? Element.find(column.substring(ELEMENT.length()))
        : Optional.empty();
    if (element.isPresent()) {
      return phrases.say("fact.content", "element", criteria.element(element.get()));
    }
    return column.startsWith(PARAMETER)
        ? phrases.say("fact.parameter", "name", column.substring(PARAMETER.length()))
        : phrases
            .find("fact." + Ascii.toLowerCase(column))
            .orElseGet(() -> phrases.say("fact.other", "name", column));
  }

  /** How a question of law was read, or a report taken. */
  String reading(ReadingTaken taken) {
    String how = taken.how().token();
    LawQuestion question = rulebook.questions().get(taken.question());
    Announcement report = rulebook.announcements().get(taken.question());
    if (question == null) {
      String name = report == null ? taken.question() : law.instrument(report);
      return phrases.say("report-taken." + taken.taken(), "report", name);
    }
    String asked = law.said(question.asks());
    String reading = question.readings().get(taken.taken());
    return reading == null
        ? phrases.say("reading." + how, ImmutableMap.of("question", asked, "reading", ""))
        : phrases.say("reading." + how, "question", asked, "reading", law.said(reading));
  }
}
