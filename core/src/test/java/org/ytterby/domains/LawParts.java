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
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;

/** The parts that announcements of {@link LawArbitraries} are made of. */
final class LawParts {
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
        ImmutableList.copyOf(questions),
        ImmutableList.copyOf(lists),
        ImmutableList.copyOf(provisions));
  }
}
