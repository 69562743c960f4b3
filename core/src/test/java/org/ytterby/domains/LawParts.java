package org.ytterby.domains;

import static org.ytterby.domains.LawArbitraries.CITATION;
import static org.ytterby.domains.LawArbitraries.DAYS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.Announcement.Kind;
import org.ytterby.law.Confidence;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.DutyPapers;
import org.ytterby.law.DutyRule;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.ListedParty;
import org.ytterby.law.PartyList;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Countries;
import org.ytterby.trade.PartyStatus;

/** The parts that announcements of {@link LawArbitraries} are made of. */
final class LawParts {
  private static final List<ListedParty> NAMES = List.of(
      new ListedParty("Abel & Sons Ltd", ImmutableList.of("アベル株式会社")),
      new ListedParty("Harbour Works", ImmutableList.of()),
      new ListedParty("灯塔有限公司", ImmutableList.of("Lighthouse")));

  private LawParts() {}

  static Arbitrary<ControlList> list(
      ProvisionId id, String series, Arbitrary<Criterion> description, boolean hasEffect) {
    Arbitrary<Optional<Provision.Effect>> effect = hasEffect
        ? Arbitraries.frequency(
            Tuple.of(4, Optional.of(Provision.Effect.LICENCE_REQUIRED)),
            Tuple.of(1, Optional.of(Provision.Effect.PROHIBITED)))
        : Arbitraries.just(Optional.empty());
    return Combinators.combine(
            begins(),
            Arbitraries.of(true, true, false),
            effect,
            CriterionArbitraries.ofMovement(1),
            CriterionArbitraries.ofItem(1, false).optional(0.3),
            description.list().ofMinSize(2).ofMaxSize(3))
        .as((day, dualUse, does, when, openEnd, entries) -> new ControlList(
            id,
            CITATION,
            day,
            dualUse,
            does,
            when,
            ImmutableList.of(),
            ImmutableList.of(),
            openEnd,
            Optional.empty(),
            IntStream.range(0, entries.size())
                .mapToObj(i -> entry(id, i, day, series, entries.get(i)))
                .collect(ImmutableList.toImmutableList())));
  }

  static Provision.Entry entry(
      ProvisionId list, int number, Optional<LocalDate> begins, String series, Criterion is) {
    return new Provision.Entry(
        id(list.announcement(), "e" + number),
        list,
        CITATION,
        begins,
        Optional.of(new ControlCode(series + "." + (number / 2))),
        true,
        Optional.of(Element.DY),
        "an invented item",
        is,
        ImmutableSet.of(),
        ImmutableSortedMap.of());
  }

  static Arbitrary<List<Provision>> requirements(String name, int most) {
    Arbitrary<Provision.Effect> effects = Arbitraries.frequency(
        Tuple.of(4, Provision.Effect.LICENCE_REQUIRED), Tuple.of(1, Provision.Effect.PROHIBITED));
    return Combinators.combine(begins(), effects, condition())
        .as((day, effect, when) -> new Provision.Requirement(
            id(name, "limb"), CITATION, day, effect, when, ImmutableList.of(), Optional.empty()))
        .list()
        .ofMaxSize(most)
        .map(limbs -> IntStream.range(0, limbs.size())
            .mapToObj(i -> {
              Provision.Requirement r = limbs.get(i);
              return (Provision) new Provision.Requirement(
                  id(name, "limb-" + i),
                  CITATION,
                  r.begins(),
                  r.effect(),
                  r.when(),
                  r.duties(),
                  r.providedThat());
            })
            .toList());
  }

  /** Two known names, and perhaps more that nobody has seen. */
  static Arbitrary<PartyList> partyList(ProvisionId id) {
    return Combinators.combine(
            Arbitraries.of(PartyStatus.CONTROL_LISTED, PartyStatus.WATCH_LISTED),
            Arbitraries.of(
                Countries.of("DE"), Countries.of("CN", "JP", "DE"), Countries.except("DE")),
            Arbitraries.of(true, false),
            Arbitraries.of(NAMES).list().uniqueElements().ofMinSize(1).ofMaxSize(2))
        .as((status, countries, complete, names) -> new PartyList(
            id,
            CITATION,
            status,
            countries,
            complete,
            Optional.of(names.size()),
            ImmutableList.copyOf(names)));
  }

  static Arbitrary<List<Provision>> obligations(String name, int most) {
    Arbitrary<Criterion> when = Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(new Criterion.All(ImmutableList.of()))),
        Tuple.of(2, CriterionArbitraries.ofMovement(1)),
        Tuple.of(1, condition()));
    return Combinators.combine(
            begins(),
            Arbitraries.of(true, false),
            targets("zz-1", "zz-1/list", "zz-1/e0", "zz-1/e1", "zz-2", "zz-2/limb-0"),
            when)
        .as((day, toDualUse, attaches, condition) -> new Provision.Obligation(
            id(name, "duty"), CITATION, day, toDualUse, attaches, condition, ImmutableList.of()))
        .list()
        .ofMaxSize(most)
        .map(duties -> IntStream.range(0, duties.size())
            .mapToObj(i -> numbered(duties.get(i), name, i))
            .toList());
  }

  private static Provision numbered(Provision.Obligation duty, String name, int number) {
    return new Provision.Obligation(
        id(name, "duty-" + number),
        CITATION,
        duty.begins(),
        duty.toDualUse(),
        duty.attaches(),
        duty.when(),
        ImmutableList.of(new DutyRule(
            "keep-records-" + number,
            Optional.empty(),
            Optional.empty(),
            CITATION,
            Optional.empty(),
            DutyPapers.NONE)));
  }

  static Arbitrary<Criterion> condition() {
    return Combinators.combine(
            CriterionArbitraries.ofMovement(1), CriterionArbitraries.ofItem(2, true))
        .as((movement, item) -> new Criterion.All(ImmutableList.of(movement, item)));
  }

  static Arbitrary<ImmutableSet<String>> targets(String... possible) {
    return Arbitraries.of(possible).set().ofMinSize(1).ofMaxSize(2).map(ImmutableSet::copyOf);
  }

  static Arbitrary<Optional<LocalDate>> begins() {
    return Arbitraries.frequency(
        Tuple.of(3, Optional.of(DAYS.get(0))),
        Tuple.of(2, Optional.of(DAYS.get(2))),
        Tuple.of(1, Optional.of(DAYS.get(4))));
  }

  static Arbitrary<LocalDate> published() {
    return Arbitraries.of(DAYS.subList(0, 5));
  }

  static Arbitrary<LocalDate> days() {
    return Arbitraries.of(DAYS);
  }

  static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  static ProvisionId id(String announcement, String local) {
    return new ProvisionId(announcement, local);
  }

  static LawQuestion question(String id, String one, String other, String preferred) {
    return new LawQuestion(
        id,
        "which is it?",
        ImmutableSortedMap.of(one, "the one", other, "the other"),
        Optional.of(preferred).filter(p -> !p.isEmpty()),
        CITATION);
  }

  static Announcement announcement(
      String id,
      Kind kind,
      LocalDate published,
      List<LawQuestion> questions,
      List<ControlList> lists,
      List<Provision> provisions) {
    return announcement(id, kind, published, questions, lists, List.of(), provisions);
  }

  static Announcement announcement(
      String id,
      Kind kind,
      LocalDate published,
      List<LawQuestion> questions,
      List<ControlList> lists,
      List<PartyList> partyLists,
      List<Provision> provisions) {
    return new Announcement(
        id,
        kind,
        ImmutableList.of("ZZ"),
        id,
        ImmutableMap.of(),
        published,
        Confidence.UNCERTAIN,
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.copyOf(questions),
        ImmutableList.copyOf(lists),
        ImmutableList.copyOf(partyLists),
        ImmutableList.copyOf(provisions));
  }
}
