package org.ytterby.domains;

import static org.ytterby.domains.LawParts.announcement;
import static org.ytterby.domains.LawParts.begins;
import static org.ytterby.domains.LawParts.condition;
import static org.ytterby.domains.LawParts.days;
import static org.ytterby.domains.LawParts.id;
import static org.ytterby.domains.LawParts.later;
import static org.ytterby.domains.LawParts.list;
import static org.ytterby.domains.LawParts.obligations;
import static org.ytterby.domains.LawParts.partyList;
import static org.ytterby.domains.LawParts.published;
import static org.ytterby.domains.LawParts.question;
import static org.ytterby.domains.LawParts.requirements;
import static org.ytterby.domains.LawParts.targets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.Announcement.Kind;
import org.ytterby.law.Citation;
import org.ytterby.law.Confidence;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.LawQuestions;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.law.RulebookHead;

/**
 * Small bodies of law by an invented authority {@code zz}. {@code zz-1} lists goods, {@code zz-2} lists what others refer to and
 * has limbs, policies and a relief, {@code zz-3} explains, {@code zz-4} to {@code zz-6} pause and extend, {@code zz-7} was only
 * reported, {@code zz-8} repeals, {@code zz-9} looks at parties.
 */
final class LawArbitraries {
  /** The days on which something may begin or end. */
  static final ImmutableList<LocalDate> DAYS = IntStream.range(0, 8)
      .mapToObj(i -> LocalDate.of(2031, 1, 31).plusDays(10L * i))
      .collect(ImmutableList.toImmutableList());

  static final String CLAIM = "relief";
  static final String OPEN = "q-open";
  static final String PREFERRED = "q-preferred";
  static final String LAST_DAY = "q-last-day";
  static final ProvisionId GOODS = new ProvisionId("zz-1", "list");
  static final ProvisionId REFERRED = new ProvisionId("zz-2", "list");
  static final ProvisionId NAMES = new ProvisionId("zz-9", "names");
  static final ProvisionId LATER_NAMES = new ProvisionId("zz-3", "names");
  static final ImmutableSet<String> ITEM_TYPES = ImmutableSet.of("jet-mill", "lamp", "wick");

  /** Makes the claim and the item types known ones in every sample. */
  static final Provision.Exemption NEVER;

  static final LocalDate FIRST = DAYS.get(0);
  static final Citation CITATION = new Citation(
      "an invented law",
      "a place in it",
      Confidence.UNCERTAIN,
      ImmutableList.of(),
      Optional.empty());

  static {
    NEVER = new Provision.Exemption(
        id("zz-2", "never"),
        CITATION,
        Optional.of(FIRST),
        CLAIM,
        ImmutableSet.of("zz-1"),
        new Criterion.All(ImmutableList.of(
            new Criterion.AnyOf(ImmutableList.of()), new Criterion.HasItemType(ITEM_TYPES))),
        ImmutableList.of());
  }

  private LawArbitraries() {}

  static Arbitrary<Rulebook> rulebooks() {
    return Combinators.combine(
            goods(),
            referred(),
            interpretations(),
            suspensions(),
            extensions(),
            reports(),
            repeals(),
            parties())
        .as((goods, referred, explained, paused, extended, reported, repealed, parties) ->
            ImmutableList.<Announcement>builder()
                .add(goods, referred, explained)
                .addAll(paused)
                .add(extended, reported, repealed, parties)
                .build())
        .map(LawArbitraries::rulebook);
  }

  static RulebookHead head() {
    return new RulebookHead(
        "2031.01.1",
        DAYS.get(6),
        "an invented regime",
        ImmutableSortedSet.of(Element.DY, Element.ND),
        Stream.of(
                "zz-gone",
                "zz-2/limb-0",
                "zz-2/limb-1",
                "zz-2/duty-0",
                "zz-2/duty-1",
                "zz-3/explains")
            .collect(ImmutableSortedMap.toImmutableSortedMap(
                Comparator.naturalOrder(), name -> name, name -> "not in every sample")));
  }

  private static Rulebook rulebook(List<Announcement> announcements) {
    return Rulebook.of(head(), announcements);
  }

  private static Arbitrary<Announcement> goods() {
    Arbitrary<ImmutableList<LawQuestion>> questions = Combinators.combine(
            Arbitraries.of("", "not-counted", "counted", "open"),
            Arbitraries.of("", "included", "excluded"))
        .as((impurities, lastDay) -> {
          ImmutableList.Builder<LawQuestion> asked = ImmutableList.builder();
          asked.add(question(OPEN, "in-scope", "out-of-scope", ""));
          asked.add(question(PREFERRED, "in-scope", "out-of-scope", "in-scope"));
          asked.add(question(LAST_DAY, "included", "excluded", lastDay));
          if (!impurities.isEmpty()) {
            asked.add(question(
                LawQuestions.UNINTENDED_IMPURITIES,
                "not-counted",
                "counted",
                impurities.equals("open") ? "" : impurities));
          }
          return asked.build();
        });
    return Combinators.combine(
            list(GOODS, "1A", CriterionArbitraries.ofItem(2, true), true),
            questions,
            requirements("zz-1", 1))
        .as((list, asked, limbs) ->
            announcement("zz-1", Kind.ANNOUNCEMENT, FIRST, asked, List.of(list), limbs));
  }

  private static Arbitrary<Announcement> referred() {
    Arbitrary<Provision> relief = Combinators.combine(
            begins(), targets("zz-1", "zz-1/list", "zz-1/e0", "zz-2", "zz-2/limb-0"), condition())
        .as((day, relieves, when) -> new Provision.Exemption(
            id("zz-2", "relief"), CITATION, day, CLAIM, relieves, when, ImmutableList.of()));
    Arbitrary<List<Provision>> reviews = Combinators.combine(
            begins(),
            Arbitraries.of(Provision.ReviewPolicy.class),
            targets("zz-1", "zz-1/e1", "zz-2", "zz-2/limb-1", "zz-2/list"),
            condition())
        .as((day, policy, governs, when) -> (Provision)
            new Provision.Review(id("zz-2", "review"), CITATION, day, policy, governs, when))
        .list()
        .ofMaxSize(2)
        .map(LawArbitraries::numbered);
    return Combinators.combine(
            list(REFERRED, "2B", CriterionArbitraries.ofItem(1, false), false),
            requirements("zz-2", 2),
            reviews,
            relief,
            obligations("zz-2", 2))
        .as((list, limbs, policies, exemption, duties) -> {
          List<Provision> all = new ArrayList<>(limbs);
          all.addAll(policies);
          all.addAll(duties);
          all.add(exemption);
          all.add(NEVER);
          return announcement("zz-2", Kind.ANNOUNCEMENT, FIRST, List.of(), List.of(list), all);
        });
  }

  private static List<Provision> numbered(List<Provision> reviews) {
    List<Provision> numbered = new ArrayList<>();
    for (Provision provision : reviews) {
      Provision.Review r = (Provision.Review) provision;
      numbered.add(new Provision.Review(
          id("zz-2", "review-" + numbered.size()),
          r.citation(),
          r.begins(),
          r.policy(),
          r.governs(),
          r.when()));
    }
    return numbered;
  }

  private static Arbitrary<Announcement> interpretations() {
    Arbitrary<List<Provision>> explained = Combinators.combine(
            targets("zz-1", "zz-1/list", "zz-1/e0", "zz-1/e1", "zz-2/limb-0"),
            CriterionArbitraries.ofItem(1, true))
        .as((narrows, when) -> (Provision)
            new Provision.Interpretation(id("zz-3", "explains"), CITATION, narrows, when))
        .list()
        .ofMaxSize(1);
    return Combinators.combine(published(), partyList(LATER_NAMES), explained)
        .as((day, names, provisions) -> announcement(
            "zz-3", Kind.CLARIFICATION, day, List.of(), List.of(), List.of(names), provisions));
  }

  private static Arbitrary<List<Announcement>> suspensions() {
    Arbitrary<Announcement> first = suspension(
        "zz-4",
        targets(
            "zz-1",
            "zz-1/list",
            "zz-1/e0",
            "zz-2",
            "zz-2/relief",
            "zz-2/duty-0",
            "zz-3",
            "zz-9",
            "zz-gone"));
    Arbitrary<Announcement> second = suspension(
        "zz-5", targets("zz-4", "zz-4/pause", "zz-1/e0", "zz-2/limb-0", "zz-3", "zz-9/party-0"));
    return Combinators.combine(first, second).as(List::of);
  }

  private static Arbitrary<Announcement> suspension(
      String name, Arbitrary<ImmutableSet<String>> suspends) {
    Arbitrary<Optional<String>> asks = Arbitraries.just(LAST_DAY).optional(0.5);
    return Combinators.combine(published(), suspends, days(), days(), asks)
        .as((published, targets, one, other, question) -> {
          LocalDate from = one.isBefore(other) ? one : other;
          LocalDate through = one.isBefore(other) ? other : one;
          Provision.Suspension pause = new Provision.Suspension(
              id(name, "pause"),
              CITATION,
              targets,
              later(from, published),
              later(through, published),
              question,
              question.map(q -> "excluded"));
          return announcement(
              name, Kind.ANNOUNCEMENT, published, List.of(), List.of(), List.of(pause));
        });
  }

  private static Arbitrary<Announcement> extensions() {
    return Combinators.combine(published(), extension("zz-6").list().ofMaxSize(1))
        .as((day, provisions) ->
            announcement("zz-6", Kind.ANNOUNCEMENT, day, List.of(), List.of(), provisions));
  }

  private static Arbitrary<Provision> extension(String name) {
    Arbitrary<ImmutableSet<ProvisionId>> extended = Arbitraries.of("zz-4/pause", "zz-5/pause")
        .set()
        .ofMinSize(1)
        .map(ids -> ids.stream().map(ProvisionId::parse).collect(ImmutableSet.toImmutableSet()));
    return Combinators.combine(extended, days())
        .as((pauses, day) -> new Provision.Extension(id(name, "extends"), CITATION, pauses, day));
  }

  /** What was reported may be a longer pause, another pause or an end; rarely a new requirement. */
  private static Arbitrary<Announcement> reports() {
    Arbitrary<Provision> pause = Combinators.combine(
            targets("zz-1", "zz-2", "zz-2/limb-0", "zz-9"), days())
        .as((suspends, last) -> new Provision.Suspension(
            id("zz-7", "pause"),
            CITATION,
            suspends,
            DAYS.get(3),
            later(last, DAYS.get(3)),
            Optional.empty(),
            Optional.empty()));
    Arbitrary<Provision> end = repeal("zz-7", targets("zz-1", "zz-2", "zz-3"));
    Arbitrary<List<Provision>> reported = Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(List.of())),
        Tuple.of(4, extension("zz-7").map(List::of)),
        Tuple.of(2, pause.map(List::of)),
        Tuple.of(1, end.map(List::of)),
        Tuple.of(
            1, requirements("zz-7", 1).map(limbs -> (List<Provision>) new ArrayList<>(limbs))));
    return reported.map(provisions ->
        announcement("zz-7", Kind.REPORT, DAYS.get(0), List.of(), List.of(), provisions));
  }

  private static Arbitrary<Announcement> repeals() {
    Arbitrary<Provision> one = repeal(
        "zz-8",
        targets(
            "zz-1/e0",
            "zz-2",
            "zz-2/relief",
            "zz-2/duty-1",
            "zz-3",
            "zz-4",
            "zz-5/pause",
            "zz-6",
            "zz-9"));
    return Combinators.combine(published(), one.list().ofMaxSize(1))
        .as((day, provisions) ->
            announcement("zz-8", Kind.ANNOUNCEMENT, day, List.of(), List.of(), provisions));
  }

  private static Arbitrary<Provision> repeal(
      String name, Arbitrary<ImmutableSet<String>> repealed) {
    return Combinators.combine(repealed, days())
        .as((targets, last) -> new Provision.Repeal(id(name, "repeal"), CITATION, targets, last));
  }

  private static Arbitrary<Announcement> parties() {
    Arbitrary<List<Provision.PartyRule>> drawn = Combinators.combine(
            begins(), Arbitraries.of(Provision.PartyEffect.class), condition())
        .as((day, effect, when) ->
            new Provision.PartyRule(id("zz-9", "party"), CITATION, day, effect, when))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
    return Combinators.combine(drawn, partyList(NAMES))
        .as((rules, names) -> announcement(
            "zz-9",
            Kind.LAW,
            FIRST,
            List.of(),
            List.of(),
            List.of(names),
            IntStream.range(0, rules.size())
                .mapToObj(i -> {
                  Provision.PartyRule r = rules.get(i);
                  return (Provision) new Provision.PartyRule(
                      id("zz-9", "party-" + i), CITATION, r.begins(), r.effect(), r.when());
                })
                .toList()));
  }
}
