package org.ytterby.domains;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ytterby.law.Announcement;
import org.ytterby.law.Citation;
import org.ytterby.law.Confidence;
import org.ytterby.law.ControlList;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.law.RulebookHead;

/** Rulebooks changed in one respect. */
public final class LawEdits {
  private LawEdits() {}

  /** The same announcement with other lists and provisions. */
  public static Announcement with(
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
        a.overlaps(),
        a.questions(),
        ImmutableList.copyOf(lists),
        a.partyLists(),
        ImmutableList.copyOf(provisions));
  }

  /** The same list with other entries. */
  public static ControlList withEntries(ControlList l, List<Provision.Entry> entries) {
    return new ControlList(
        l.id(),
        l.citation(),
        l.begins(),
        l.dualUse(),
        l.effect(),
        l.when(),
        l.duties(),
        l.nearMiss(),
        l.mayExtendTo(),
        l.why(),
        ImmutableList.copyOf(entries));
  }

  /** Without some provisions that are not entries; what named them still may. */
  public static Rulebook without(Rulebook rulebook, Predicate<Provision> some) {
    Predicate<Provision> unwanted = some.and(p -> !p.id().equals(LawArbitraries.NEVER.id()));
    Map<String, String> gone = new TreeMap<>(rulebook.head().notModelled());
    rulebook.provisions().values().stream()
        .filter(unwanted)
        .forEach(p -> gone.put(p.id().toString(), "taken out"));
    return Rulebook.of(
        head(rulebook, gone),
        rulebook.announcements().values().stream()
            .map(a -> with(
                a,
                a.lists(),
                a.provisions().stream()
                    .filter(unwanted.negate())
                    .flatMap(p -> left(p, gone.keySet()))
                    .toList()))
            .toList());
  }

  /** An extension keeps the pauses that are left to extend, if any are. */
  private static Stream<Provision> left(Provision p, Set<String> gone) {
    if (!(p instanceof Provision.Extension e)) {
      return Stream.of(p);
    }
    ImmutableSet<ProvisionId> extended = e.extended().stream()
        .filter(id -> !gone.contains(id.toString()))
        .collect(ImmutableSet.toImmutableSet());
    return extended.isEmpty()
        ? Stream.of()
        : Stream.of(new Provision.Extension(e.id(), e.citation(), extended, e.lastDay()));
  }

  /** With a pause of its own announcement, published with the first law, of one provision, list or announcement. */
  public static Rulebook suspending(
      Rulebook rulebook, String target, LocalDate firstDay, LocalDate lastDay) {
    return suspending(rulebook, ImmutableSet.of(target), firstDay, lastDay);
  }

  /** The same for several of them; for none, the rulebook as it is. */
  public static Rulebook suspending(
      Rulebook rulebook, Set<String> targets, LocalDate firstDay, LocalDate lastDay) {
    if (targets.isEmpty()) {
      return rulebook;
    }
    Provision.Suspension pause = new Provision.Suspension(
        new ProvisionId("zz-more", "pause"),
        new Citation(
            "an invented law", "pause", Confidence.UNCERTAIN, ImmutableList.of(), Optional.empty()),
        ImmutableSet.copyOf(targets),
        firstDay,
        lastDay,
        Optional.empty(),
        Optional.empty());
    Announcement announcement = new Announcement(
        "zz-more",
        Announcement.Kind.ANNOUNCEMENT,
        ImmutableList.of("ZZ"),
        "zz-more",
        ImmutableMap.of(),
        LawArbitraries.DAYS.get(0),
        Confidence.UNCERTAIN,
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(pause));
    return Rulebook.of(
        rulebook.head(),
        Stream.concat(rulebook.announcements().values().stream(), Stream.of(announcement))
            .toList());
  }

  private static RulebookHead head(Rulebook rulebook, Map<String, String> notModelled) {
    RulebookHead head = rulebook.head();
    return new RulebookHead(
        head.version(),
        head.assertedThrough(),
        head.scope(),
        head.elements(),
        ImmutableSortedMap.copyOf(notModelled));
  }
}
