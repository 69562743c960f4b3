package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with announcements taken together: ids used twice, references that lead nowhere, impossible days. */
final class RulebookCheck {
  private static final int MOST_REPORTS = 6;
  private final Rulebook rulebook;
  private final ImmutableList<Announcement> given;
  private final ImmutableSet<String> targets;
  private final ImmutableList.Builder<Rulebook.Defect> defects = ImmutableList.builder();

  RulebookCheck(Rulebook rulebook, ImmutableList<Announcement> given) {
    this.rulebook = rulebook;
    this.given = given;
    this.targets = rulebook.targets().collect(ImmutableSet.toImmutableSet());
  }

  ImmutableList<Rulebook.Defect> defects() {
    unique("announcement", given.stream().map(Announcement::id));
    unique(
        "provision or list",
        given.stream()
            .flatMap(a -> Streams.concat(
                a.lists().stream().map(ControlList::id),
                a.partyLists().stream().map(PartyList::id),
                a.allProvisions().map(Provision::id)))
            .map(ProvisionId::toString));
    unique("question", given.stream().flatMap(a -> a.questions().stream()).map(LawQuestion::id));
    given.forEach(this::announcement);
    long reports =
        given.stream().filter(a -> a.kind() == Announcement.Kind.REPORT).count();
    if (reports > MOST_REPORTS) {
      defects.add(new Rulebook.Defect(
          "rulebook",
          Long.toString(reports),
          "reported measures are weighed jointly, at most " + MOST_REPORTS
              + " of them: replace those that have taken legal form"));
    }
    return defects.build();
  }

  private void unique(String what, Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.filter(id -> !seen.add(id))
        .forEach(id -> defects.add(
            new Rulebook.Defect(id, id, what + " id is used twice: ids are never reused")));
  }

  private void announcement(Announcement announcement) {
    for (LawQuestion question : announcement.questions()) {
      question
          .preferred()
          .filter(p -> !question.readings().containsKey(p))
          .ifPresent(p -> defects.add(new Rulebook.Defect(
              question.id(),
              p,
              "is not one of its readings " + question.readings().keySet())));
    }
    for (ControlList list : announcement.lists()) {
      Stream.concat(Stream.of(list.when()), list.mayExtendTo().stream())
          .forEach(c -> criterion(list.id().toString(), c));
    }
    announcement
        .overlaps()
        .forEach(o -> targets(announcement.id(), ImmutableList.of(o.of(), o.with())));
    announcement.partyLists().stream().flatMap(PartyListCheck::defects).forEach(defects::add);
    if (announcement.kind() == Announcement.Kind.REPORT) {
      announcement
          .partyLists()
          .forEach(
              l -> defects.add(
                  new Rulebook.Defect(
                      l.id().toString(),
                      l.id().toString(),
                      "stands in a report, which is never law by itself: put the list where it was published")));
    }
    announcement.allProvisions().forEach(this::provision);
  }

  private void provision(Provision provision) {
    String owner = provision.id().toString();
    Criteria.of(provision).forEach(c -> criterion(owner, c));
    provision
        .begins()
        .filter(d -> d.isBefore(rulebook.announcementOf(provision.id()).published()))
        .ifPresent(d -> defects.add(new Rulebook.Defect(
            owner, d.toString(), "begins before its announcement was published")));
    if (provision instanceof Provision.Review p) {
      targets(owner, p.governs());
    } else if (provision instanceof Provision.Exemption p) {
      targets(owner, p.relieves());
    } else if (provision instanceof Provision.Interpretation p) {
      targets(owner, p.narrows());
    } else if (provision instanceof Provision.Note p) {
      targets(owner, p.concerns());
    } else if (provision instanceof Provision.Obligation p) {
      targets(owner, p.attaches());
    } else if (provision instanceof Provision.LicenceKind p) {
      targets(owner, p.attaches());
    } else if (provision instanceof Provision.Repeal p) {
      targets(owner, p.repeals());
    } else if (provision instanceof Provision.Extension p) {
      extension(owner, p);
    } else if (provision instanceof Provision.Suspension p) {
      suspension(owner, p);
    }
    if (leadsBack(provision, provision, new HashSet<>())) {
      defects.add(new Rulebook.Defect(
          owner, owner, "pauses, extensions or repeals act on one another in a circle"));
    }
  }

  private void suspension(String owner, Provision.Suspension p) {
    targets(owner, p.suspends());
    if (p.lastDay().isBefore(p.firstDay())) {
      defects.add(new Rulebook.Defect(
          owner, p.lastDay().toString(), "the last day comes before the first, " + p.firstDay()));
    }
    p.lastDayQuestion().ifPresent(q -> reading(owner, q, p.excluding()));
  }

  /** The state of a provision looks at what pauses, lengthens or ends it, so these must not lead back to themselves. */
  private boolean leadsBack(Provision start, Provision at, Set<ProvisionId> seen) {
    return acts(at)
        && rulebook.provisions().values().stream()
            .filter(p -> acts(p) && touches(at, p))
            .anyMatch(p -> p.equals(start) || (seen.add(p.id()) && leadsBack(start, p, seen)));
  }

  private static boolean acts(Provision provision) {
    return provision instanceof Provision.Suspension
        || provision instanceof Provision.Extension
        || provision instanceof Provision.Repeal;
  }

  private static boolean touches(Provision by, Provision other) {
    if (by instanceof Provision.Suspension p) {
      return Rulebook.named(p.suspends(), other);
    }
    if (by instanceof Provision.Extension p) {
      return p.extended().contains(other.id());
    }
    return by instanceof Provision.Repeal p && Rulebook.named(p.repeals(), other);
  }

  private void extension(String owner, Provision.Extension p) {
    for (ProvisionId target : p.extended()) {
      if (!(rulebook.provisions().get(target) instanceof Provision.Suspension)) {
        defects.add(
            new Rulebook.Defect(owner, target.toString(), "is not a suspension in this rulebook"));
      }
    }
  }

  private void targets(String owner, Collection<String> named) {
    for (String target : named) {
      if (!targets.contains(target) && !rulebook.head().notModelled().containsKey(target)) {
        defects.add(new Rulebook.Defect(
            owner,
            target,
            "leads nowhere: no announcement, list or provision has this id" + meant(target)));
      }
    }
  }

  /** A short name was completed with its own announcement: it may be that of another one's provision, or a mistyped announcement. */
  private String meant(String target) {
    String near = Suggestions.of(target, targets);
    String last = target.substring(target.indexOf('/') + 1);
    if (!near.isEmpty() || last.equals(target)) {
      return near;
    }
    return targets.stream()
        .filter(t -> t.endsWith("/" + last))
        .findFirst()
        .map(t -> "; did you mean `" + t + "`?")
        .orElseGet(() -> Suggestions.of(last, targets));
  }

  private void criterion(String owner, Criterion whole) {
    Criteria.parts(whole).forEach(c -> {
      if (c instanceof Criterion.Listed listed) {
        list(owner, listed.list());
      } else if (c instanceof Criterion.HoldsValue value) {
        list(owner, value.list());
      } else if (c instanceof Criterion.Reads reads) {
        reading(owner, reads.question(), Optional.of(reads.reading()));
      } else if (c instanceof Criterion.Family family) {
        family.minor().ifPresent(q -> scope(owner, q));
      } else if (c instanceof Criterion.Blend blend) {
        scope(owner, blend.otherwise());
      } else if (c instanceof Criterion.PartyNamed named) {
        partyList(owner, named.names());
      }
    });
  }

  private void list(String owner, ProvisionId list) {
    if (!rulebook.lists().containsKey(list)) {
      defects.add(new Rulebook.Defect(
          owner,
          list.toString(),
          "is not a list in this rulebook"
              + Suggestions.of(
                  list.toString(),
                  rulebook.lists().keySet().stream().map(ProvisionId::toString).toList())));
    } else if (owner.startsWith(list.toString()) || refersTo(list, list, new HashSet<>())) {
      defects.add(
          new Rulebook.Defect(owner, list.toString(), "lists refer to one another in a circle"));
    }
  }

  private void partyList(String owner, ProvisionId list) {
    if (!rulebook.partyLists().containsKey(list)) {
      defects.add(new Rulebook.Defect(
          owner,
          list.toString(),
          "is not a list of parties in this rulebook"
              + Suggestions.of(
                  list.toString(),
                  rulebook.partyLists().keySet().stream()
                      .map(ProvisionId::toString)
                      .toList())));
    }
  }

  private boolean refersTo(ProvisionId start, ProvisionId at, Set<ProvisionId> seen) {
    ControlList list = rulebook.lists().get(at);
    return list != null
        && Stream.concat(
                list.entries().stream().map(Provision.Entry::is), list.mayExtendTo().stream())
            .flatMap(Criteria::parts)
            .flatMap(c -> c instanceof Criterion.Listed l
                ? Stream.of(l.list())
                : c instanceof Criterion.HoldsValue v ? Stream.of(v.list()) : Stream.empty())
            .anyMatch(
                next -> next.equals(start) || (seen.add(next) && refersTo(start, next, seen)));
  }

  private void scope(String owner, String question) {
    reading(owner, question, Optional.of(LawQuestions.IN_SCOPE));
    reading(owner, question, Optional.of(LawQuestions.OUT_OF_SCOPE));
  }

  private void reading(String owner, String question, Optional<String> reading) {
    LawQuestion found = rulebook.questions().get(question);
    if (found == null) {
      defects.add(new Rulebook.Defect(
          owner,
          question,
          "is not a question in this rulebook"
              + Suggestions.of(question, rulebook.questions().keySet())));
    } else {
      reading
          .filter(r -> !found.readings().containsKey(r))
          .ifPresent(r -> defects.add(new Rulebook.Defect(
              owner,
              r,
              "is not a reading of `" + question + "`: it has "
                  + found.readings().keySet())));
    }
  }
}
