package org.ytterby.decision;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ytterby.law.Announcement;
import org.ytterby.law.Citation;
import org.ytterby.law.ControlList;
import org.ytterby.law.PartyList;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/**
 * What law files say in English, in the language of the reader. Law files hold English sentences of this project's own; what
 * they are in another language stands in {@code explanation-law-zh.yaml}, by the English sentence, so that a sentence that was
 * changed loses its translation instead of keeping a wrong one. What has none is shown in English, in quotation marks.
 */
final class LawTerms {
  static final String TABLE = "explanation-law-zh.yaml";
  private static final String NUMBERED = "No. {number} of {year}";
  private static final Pattern NUMBERED_NAME = Pattern.compile("No\\. ([0-9]+) of ([0-9]{4})");
  private static final Pattern CODE = Pattern.compile(
      "[0-9A-Z]*[0-9][0-9A-Za-z.\\-]*( (and|to|or) [0-9A-Z]*[0-9][0-9A-Za-z.\\-]*)?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final ImmutableMap<String, String> TRANSLATED = Phrases.read(TABLE);

  private final Language language;
  private final Phrases phrases;
  private final Rulebook rulebook;

  LawTerms(Language language, Rulebook rulebook) {
    this.language = language;
    this.phrases = Phrases.in(language);
    this.rulebook = rulebook;
  }

  /** A sentence or name of a law file. */
  String said(String english) {
    return translated(english).orElseGet(() -> phrases.say("law.untranslated", "text", english));
  }

  private Optional<String> translated(String english) {
    return language == Language.EN
        ? Optional.of(english)
        : Optional.ofNullable(TRANSLATED.get(english));
  }

  /** How people cite an instrument. */
  String instrument(Announcement announcement) {
    Matcher numbered = NUMBERED_NAME.matcher(announcement.name());
    if (language == Language.EN || !numbered.matches()) {
      return said(announcement.name());
    }
    Optional<String> pattern = translated(NUMBERED);
    return pattern
        .map(p -> Phrases.fill(
            p,
            Map.of(
                "issuers",
                announcement.issuers().stream().map(this::said).collect(Collectors.joining(" ")),
                "number",
                numbered.group(1),
                "year",
                numbered.group(2)),
            TABLE))
        .orElseGet(() -> said(announcement.name()));
  }

  private String instrument(ProvisionId id, Citation citation) {
    Announcement announcement = rulebook.announcements().get(id.announcement());
    return announcement == null ? said(citation.instrument()) : instrument(announcement);
  }

  /** Instrument and place. */
  String cite(ProvisionId id, Citation citation) {
    return phrases.say(
        "cite", "instrument", instrument(id, citation), "place", place(citation.place()));
  }

  /** Instrument and place of whatever the rulebook has under an id. */
  String cite(ProvisionId id) {
    return citation(id).map(c -> cite(id, c)).orElseGet(id::toString);
  }

  private Optional<Citation> citation(ProvisionId id) {
    Optional<Provision> provision = Optional.ofNullable(rulebook.provisions().get(id));
    Optional<ControlList> list = Optional.ofNullable(rulebook.lists().get(id));
    Optional<PartyList> parties = Optional.ofNullable(rulebook.partyLists().get(id));
    return provision
        .map(Provision::citation)
        .or(() -> list.map(ControlList::citation))
        .or(() -> parties.map(PartyList::citation));
  }

  /** A place in an instrument: each part by itself, with its numbers. */
  String place(String english) {
    if (language == Language.EN || english.isBlank()) {
      return english;
    }
    List<String> parts = new ArrayList<>();
    for (String part : Splitter.on(Pattern.compile("[,;] ")).split(english)) {
      parts.add(part(part));
    }
    return String.join(phrases.say("join.place"), parts);
  }

  private String part(String english) {
    if (CODE.matcher(english).matches()) {
      return english.replace(" and ", phrases.say("join.list")).replace(" to ", "–");
    }
    Optional<String> whole = translated(english);
    if (whole.isPresent()) {
      return whole.get();
    }
    Matcher numbers = NUMBER.matcher(english);
    List<String> found = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    while (numbers.find()) {
      numbers.appendReplacement(pattern, "#");
      found.add(numbers.group());
    }
    numbers.appendTail(pattern);
    Optional<String> known = translated(pattern.toString());
    if (known.isEmpty()) {
      return said(english);
    }
    String text = known.get();
    for (String number : found) {
      text = text.replaceFirst("#", number);
    }
    return text;
  }
}
