package org.ytterby.policy;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.ytterby.element.Element;

/** The question for each fact, in words that a buyer or a supplier can answer. */
final class QuestionWords {
  private static final ImmutableMap<String, String> ASKED = ImmutableMap.<String, String>builder()
      .put(
          FactNames.FORM,
          "In which form is it: metal, alloy, oxide, magnet, target, assembly, ...?")
      .put(FactNames.COMPOSITION, "What is it made of, and in which proportions?")
      .put(FactNames.CONTAINS, "What is inside it, and is that all?")
      .put(
          FactNames.INTEGRATION,
          "Is it loose, only simply processed, or joined with other parts for good?")
      .put(FactNames.ITEM_TYPE, "What kind of thing is it?")
      .put(FactNames.CAS, "Which CAS number does the substance have?")
      .put(
          FactNames.LISTED_CONTENT,
          "Which listed materials and parts are inside, where do they originate and what are they worth?")
      .put(
          FactNames.LISTED_CONTENT_VALUE,
          "Which share of its value do listed materials and parts from that origin make up?")
      .put(FactNames.VALUE, "What is it worth?")
      .put(FactNames.TECHNOLOGY_FIELD, "To which field does the technology or service belong?")
      .put(FactNames.TECHNOLOGY_TRAITS, "What kind of technology or service is it?")
      .put(FactNames.TECHNOLOGY_ORIGIN, "With technology from which country was it made, if any?")
      .put(FactNames.END_USE, "What will it be used for in the end?")
      .put(FactNames.IMPORTER, "Who is the importer?")
      .put(FactNames.END_USER, "Who is the end user?")
      .put("importer_status", "Is the importer a military user, or on a control or watch list?")
      .put("end_user_status", "Is the end user a military user, or on a control or watch list?")
      .put("importer_country", "Where is the importer established?")
      .put("end_user_country", "Where is the end user established?")
      .put(
          FactNames.OWNED_BY_LISTED_PERCENT,
          "How much of the importer or end user do listed parties hold, at most?")
      .put("origin_country", "In which country does it originate?")
      .put("made_in", "In which country was it manufactured?")
      .put("from_country", "From which country does it leave?")
      .put("to_country", "To which country does it go?")
      .put("exporter_nationality", "Which nationality has the exporter?")
      .put("recipient_nationality", "Which nationality has the recipient?")
      .buildOrThrow();

  private QuestionWords() {}

  static String of(Topic topic) {
    Unknown unknown = topic.unknowns().get(0);
    String asked = unknown.facts().stream().map(QuestionWords::of).collect(Collectors.joining(" "));
    return unknown.part().isEmpty()
        ? asked
        : "Of %s: %s".formatted(unknown.part().replace("listed_content", "listed content"), asked);
  }

  private static String of(String fact) {
    if (fact.startsWith(FactNames.COMPOSITION + ".")) {
      Element element = Element.of(fact.substring(FactNames.COMPOSITION.length() + 1));
      return "How much %s does it contain by mass, if any?".formatted(element.englishName());
    }
    if (fact.startsWith(FactNames.PARAMETERS)) {
      return "What is its %s?"
          .formatted(fact.substring(FactNames.PARAMETERS.length()).replace('_', ' '));
    }
    String asked = ASKED.get(fact);
    if (asked == null) {
      throw new IllegalStateException("no words for " + fact);
    }
    return asked;
  }
}
