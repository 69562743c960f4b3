package org.ytterby.cli.golden;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.law.Announcement;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/**
 * The part of a rulebook on which one entry depends, so that thousands of alterations can be tried in seconds: the entry, in
 * force for any movement, the questions, and the lists that it refers to. A list without an effect of its own is left among
 * the other lists and the requirements of its announcement, which give it one.
 */
final class LawAround {
  private static final Criterion ALWAYS = new Criterion.All(ImmutableList.of());
  private final Rulebook law;
  private final Provision.Entry entry;
  private final ControlList list;
  private final ImmutableSet<ProvisionId> named;

  LawAround(Rulebook law, Provision.Entry entry) {
    this.law = law;
    this.entry = entry;
    this.list = law.list(entry.list());
    this.named = Criteria.parts(entry.is())
        .flatMap(c -> c instanceof Criterion.Listed l ? Stream.of(l.list()) : Stream.empty())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** With the entry as it is, altered, or, if there is none, without it. */
  Rulebook with(Optional<Provision.Entry> altered) {
    return Rulebook.of(
        law.head(),
        law.announcements().values().stream()
            .map(a -> a.id().equals(entry.id().announcement()) ? own(a, altered) : other(a))
            .collect(toImmutableList()));
  }

  private Announcement own(Announcement a, Optional<Provision.Entry> altered) {
    ImmutableList<Provision.Entry> alone = altered.stream()
        .map(e -> Entries.with(e, Optional.of(a.published()), e.code(), e.is()))
        .collect(toImmutableList());
    return list.effect().isPresent()
        ? with(
            a,
            ImmutableList.of(
                list(list.id(), a, Optional.of(Provision.Effect.LICENCE_REQUIRED), alone)),
            ImmutableList.of())
        : with(
            a,
            a.lists().stream()
                .map(l -> l.equals(list)
                    ? withoutEffect(
                        l,
                        l.entries().stream()
                            .flatMap(e -> e.equals(entry) ? altered.stream() : Stream.of(e))
                            .collect(toImmutableList()))
                    : l)
                .collect(toImmutableList()),
            a.provisions().stream()
                .filter(Provision.Requirement.class::isInstance)
                .collect(toImmutableList()));
  }

  private Announcement other(Announcement a) {
    Stream<ControlList> referredTo = a.lists().stream()
        .filter(l -> named.contains(l.id()))
        .map(l -> withoutEffect(l, l.entries()));
    Stream<ControlList> words =
        a.id().equals(law.announcements().firstKey()) ? Stream.of(vocabulary(a)) : Stream.empty();
    return with(a, Stream.concat(referredTo, words).toList(), ImmutableList.of());
  }

  /** Words for things that only other entries name are still words. */
  private ControlList vocabulary(Announcement a) {
    ProvisionId id = new ProvisionId(a.id(), "words-of-the-law");
    Provision.Entry words = new Provision.Entry(
        new ProvisionId(a.id(), "words"),
        id,
        entry.citation(),
        Optional.of(a.published()),
        Optional.empty(),
        true,
        Optional.empty(),
        "all things that the law names",
        new Criterion.HasItemType(ImmutableSet.copyOf(law.itemTypes())),
        ImmutableSet.of(),
        ImmutableSortedMap.of());
    return list(id, a, Optional.empty(), ImmutableList.of(words));
  }

  private ControlList list(
      ProvisionId id,
      Announcement in,
      Optional<Provision.Effect> effect,
      ImmutableList<Provision.Entry> entries) {
    return new ControlList(
        id,
        list.citation(),
        Optional.of(in.published()),
        false,
        effect,
        ALWAYS,
        ImmutableList.of(),
        ImmutableList.of(),
        Optional.empty(),
        Optional.empty(),
        entries);
  }

  private static ControlList withoutEffect(ControlList l, ImmutableList<Provision.Entry> entries) {
    return new ControlList(
        l.id(),
        l.citation(),
        l.begins(),
        false,
        Optional.empty(),
        l.when(),
        ImmutableList.of(),
        ImmutableList.of(),
        l.mayExtendTo(),
        l.why(),
        entries);
  }

  private static Announcement with(
      Announcement a, List<ControlList> lists, List<Provision> provisions) {
    return new Announcement(
        a.id(),
        a.kind(),
        a.issuers(),
        a.name(),
        a.title(),
        a.published(),
        a.confidence(),
        a.sources(),
        a.notes(),
        a.openPoints(),
        a.notModelled(),
        ImmutableList.of(),
        a.questions(),
        ImmutableList.copyOf(lists),
        ImmutableList.of(),
        ImmutableList.copyOf(provisions));
  }
}
