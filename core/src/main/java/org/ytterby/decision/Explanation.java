package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Token;

/**
 * Answers in words of a language: a view of their findings, which decides nothing. The same answer has the same words, whatever
 * the clock and the locale. Immutable and safe for use by any number of threads.
 *
 * <p>The sentences stand in the tables {@code explanation-en.yaml} and {@code explanation-zh.yaml}. They are this project's own:
 * they paraphrase the law, whose own text governs, and they are no legal advice.
 *
 * <p>Lines are not wrapped. {@link Detail#SHORT} is one sentence on one line, {@link Detail#NORMAL} one paragraph on one line,
 * {@link Detail#FULL} several lines, those of findings indented by two blanks for each level of a condition.
 */
public final class Explanation {
  private static final int SHOWN = 2;
  private static final int MOST_CODES = 12;
  private static final ImmutableSet<String> WORDS_OF_LAW =
      ImmutableSet.of("question", "that", "report", "fact");

  private final Language language;
  private final Rulebook rulebook;
  private final Phrases phrases;
  private final LawTerms law;
  private final StateWords states;
  private final FindingWords findings;
  private final CriterionWords criteria;
  private final Leads leads;

  /** What a paragraph says of a determination, in this order. To say more, add a passage and its sentences to both tables. */
  private final ImmutableList<Function<Determination, Stream<String>>> passages = ImmutableList.of(
      this::head,
      this::answer,
      this::codes,
      this::reasons,
      this::unknown,
      this::readings,
      this::duties,
      this::stable,
      this::cautions,
      this::reach);

  private Explanation(Language language, Rulebook rulebook) {
    this.language = language;
    this.rulebook = rulebook;
    phrases = Phrases.in(language);
    law = new LawTerms(language, rulebook);
    criteria = new CriterionWords(language, rulebook, law);
    states = new StateWords(phrases, law, criteria, rulebook);
    findings = new FindingWords(language, phrases, law, criteria, states, rulebook);
    leads = new Leads(rulebook);
  }

  /**
   * Words of a language for answers from a rulebook.
   *
   * @param language the language
   * @param rulebook the rulebook that the answers come from
   * @return the view
   */
  public static Explanation in(Language language, Rulebook rulebook) {
    return new Explanation(language, rulebook);
  }

  /**
   * A determination in words. In full it has every finding, without the parts of their conditions.
   *
   * @param determination the answer
   * @param detail how much to say
   * @return the text
   * @throws IllegalArgumentException if the answer comes from another version of the rulebook
   */
  public String of(Determination determination, Detail detail) {
    return of(determination, detail, ImmutableMap.of());
  }

  /**
   * A determination in words.
   *
   * @param determination the answer
   * @param detail how much to say
   * @param conditions what {@code ControlPolicy.conditions} gives for the line, for {@link Detail#FULL}; otherwise not looked at
   * @return the text
   * @throws IllegalArgumentException if the answer comes from another version of the rulebook
   */
  public String of(
      Determination determination, Detail detail, Map<ProvisionId, ConditionTree> conditions) {
    if (!determination.rulebook().equals(rulebook.head().version())) {
      throw new IllegalArgumentException(
          "the answer comes from rulebook %s, and this explains rulebook %s"
              .formatted(determination.rulebook(), rulebook.head().version()));
    }
    return switch (detail) {
      case SHORT -> oneSentence(determination);
      case NORMAL -> phrases.paragraph(sentences(determination));
      case FULL ->
        lines(
            sentences(determination), determination.findings(), determination.notMet(), conditions);
    };
  }

  private ImmutableList<String> sentences(Determination d) {
    return passages.stream().flatMap(passage -> passage.apply(d)).collect(toImmutableList());
  }

  /**
   * A classification in words.
   *
   * @param classification the answer
   * @param day the day that was asked for
   * @param detail how much to say
   * @param conditions what {@code ControlPolicy.conditions} gives for the item, for {@link Detail#FULL}; otherwise not looked at
   * @return the text
   */
  public String of(
      Classification classification,
      LocalDate day,
      Detail detail,
      Map<ProvisionId, ConditionTree> conditions) {
    ImmutableList<String> codes = Stream.concat(
            codes("codes.in-force", classification.controlCodes()),
            Stream.concat(
                codes("codes.possible", classification.possibleCodes()),
                codes("codes.dormant", classification.dormantCodes())))
        .collect(toImmutableList());
    String first = phrases.say("classification.on", "day", day.toString());
    String what = codes.isEmpty()
        ? phrases.say("classification.none")
        : Joiner.on(phrases.say("join.sentence")).join(codes);
    ImmutableList<String> all = ImmutableList.<String>builder()
        .add(first + what)
        .addAll(findings.together(notable(classification.findings())))
        .addAll(reachOfRulebook().toList())
        .build();
    return switch (detail) {
      case SHORT -> first + what;
      case NORMAL -> phrases.paragraph(all);
      case FULL -> lines(all, classification.findings(), classification.notMet(), conditions);
    };
  }

  /**
   * The position of an element in words.
   *
   * @param position the position
   * @param detail how much to say
   * @return the text
   */
  public String of(ElementPosition position, Detail detail) {
    String first = phrases.say(
        "position",
        ImmutableMap.of(
            "element", criteria.element(position.element()),
            "day", position.day().toString(),
            "position", word("position", position.position())));
    if (detail == Detail.SHORT) {
      return first;
    }
    ImmutableList.Builder<String> more = ImmutableList.<String>builder().add(first);
    position.announcements().stream()
        .map(a -> phrases.say(
            "position.announcement",
            "instrument",
            Optional.ofNullable(rulebook.announcements().get(a.id()))
                .map(law::instrument)
                .orElseGet(a::name),
            "position",
            word("position", a.position())))
        .forEach(more::add);
    if (detail == Detail.FULL) {
      position.forms().stream()
          .map(f -> "- "
              + phrases.say(
                  "position.form",
                  "cite",
                  law.cite(f.provision()),
                  "status",
                  states.of(f.status())))
          .forEach(more::add);
      return Joiner.on('\n').join(more.add(phrases.say("position.by-form")).build());
    }
    return phrases.paragraph(more.add(phrases.say("position.by-form")).build());
  }

  private String lines(
      ImmutableList<String> sentences,
      ImmutableList<Finding> found,
      int notMet,
      Map<ProvisionId, ConditionTree> conditions) {
    ImmutableList.Builder<String> lines = ImmutableList.<String>builder().addAll(sentences);
    lines.add(phrases.say("full.findings", "count", String.valueOf(found.size())));
    found.forEach(
        f -> lines.addAll(findings.full(f, Optional.ofNullable(conditions.get(f.provision())))));
    lines.add(phrases.say("full.not-met", "count", String.valueOf(notMet)));
    return Joiner.on('\n').join(lines.build());
  }

  private String oneSentence(Determination d) {
    ImmutableList<Finding> led = leads.of(d);
    ImmutableList<String> clauses = led.stream().map(findings::clause).collect(toImmutableList());
    String none = phrases.say(
        d.release() == Release.CLEAR || d.release() == Release.STOP
            ? "short.none-met"
            : "short.party-open");
    return phrases.say(
        "short",
        ImmutableMap.of(
            "id", d.id(),
            "day", d.exportDate().toString(),
            "release", word("release", d.release()),
            "meaning", word("meaning", d.release()),
            "why", clauses.isEmpty() ? none : phrases.clauses(clauses, SHOWN)));
  }

  private Stream<String> head(Determination d) {
    String id = d.id();
    String day = d.exportDate().toString();
    return Stream.of(d.knownOn()
        .map(known -> phrases.say(
            "head.known", ImmutableMap.of("id", id, "day", day, "known", known.toString())))
        .orElseGet(() -> phrases.say("head", "id", id, "day", day)));
  }

  private Stream<String> answer(Determination d) {
    return Stream.of(
        phrases.say(
            "release",
            "release",
            word("release", d.release()),
            "meaning",
            word("meaning", d.release())),
        part("requirement", d.requirement()),
        part("review", d.review()),
        part("party", d.party()));
  }

  private <T extends Enum<T> & Token> String part(String part, Bounds<T> bounds) {
    return bounds.isSettled()
        ? phrases.say(part + "-is." + bounds.floor().token())
        : phrases.say(
            part + "-open",
            "floor",
            word(part, bounds.floor()),
            "ceiling",
            word(part, bounds.ceiling()));
  }

  private String word(String vocabulary, Token token) {
    return phrases.say(vocabulary + "." + token.token());
  }

  private Stream<String> codes(Determination d) {
    return Stream.concat(
        codes("codes.in-force", d.controlCodes()),
        Stream.concat(
            codes("codes.possible", d.possibleCodes()), codes("codes.dormant", d.dormantCodes())));
  }

  private Stream<String> codes(String key, ImmutableSortedSet<ControlCode> codes) {
    return codes.isEmpty()
        ? Stream.of()
        : Stream.of(phrases.say(
            key,
            "codes",
            phrases.list(codes.stream().map(ControlCode::value).toList(), MOST_CODES)));
  }

  private Stream<String> reasons(Determination d) {
    ImmutableList<String> said = findings.together(notable(d.findings()));
    return said.isEmpty()
        ? Stream.of(phrases.say("reasons.none", "count", String.valueOf(d.notMet())))
        : said.stream();
  }

  private ImmutableList<Finding> notable(Collection<Finding> found) {
    return found.stream()
        .filter(f -> f.state() != FindingState.NOT_MET && !leads.isDuty(f))
        .collect(toImmutableList());
  }

  private Stream<String> unknown(Determination d) {
    return d.questions().stream()
        .collect(toImmutableListMultimap(Question::matters, Question::fact))
        .asMap()
        .entrySet()
        .stream()
        .map(e -> phrases.say(
            "unknown",
            "facts",
            phrases.list(e.getValue().stream().map(states::fact).distinct().toList()),
            "parts",
            phrases.list(
                e.getKey().stream().map(part -> phrases.say("part." + part)).toList())));
  }

  private Stream<String> readings(Determination d) {
    return d.readings().stream().map(states::reading);
  }

  private Stream<String> duties(Determination d) {
    return d.duties().isEmpty()
        ? Stream.of()
        : Stream.of(phrases.say("duties", "count", String.valueOf(d.duties().size())));
  }

  private Stream<String> stable(Determination d) {
    return d.stableFrom().isPresent() && d.stableThrough().isPresent()
        ? Stream.of(phrases.say(
            "stable",
            "from",
            d.stableFrom().get().toString(),
            "through",
            d.stableThrough().get().toString()))
        : Stream.of();
  }

  private Stream<String> cautions(Determination d) {
    return d.cautioned().stream().map(this::caution);
  }

  private String caution(Caution caution) {
    if (language == Language.EN) {
      return caution.toString();
    }
    ImmutableMap.Builder<String, String> arguments = ImmutableMap.builder();
    caution
        .arguments()
        .forEach((name, value) -> arguments.put(name, argument(caution, name, value)));
    return phrases.say("caution." + caution.kind().token(), arguments.buildOrThrow());
  }

  private String argument(Caution caution, String name, String value) {
    return name.equals("cite") && caution.provision().isPresent()
        ? law.cite(caution.provision().get())
        : WORDS_OF_LAW.contains(name) ? law.said(value) : value;
  }

  private Stream<String> reach(Determination d) {
    return reachOfRulebook();
  }

  private Stream<String> reachOfRulebook() {
    return Stream.of(
        phrases.say("scope", "scope", law.said(rulebook.head().scope())),
        phrases.say(
            "rulebook",
            "version",
            rulebook.head().version(),
            "day",
            rulebook.head().assertedThrough().toString()),
        phrases.say("advice"));
  }
}
