package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ytterby.decision.ElementPosition;
import org.ytterby.decision.ElementPosition.Form;
import org.ytterby.decision.ElementPosition.Listing;
import org.ytterby.decision.ElementPosition.Position;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.law.Rulebook;

/** Where an element stands on a day, over the entries that have it as their subject. */
final class Positions {
  private final Rulebook rulebook;
  private final LawInTime law;

  Positions(Rulebook rulebook, LawInTime law) {
    this.rulebook = rulebook;
    this.law = law;
  }

  ElementPosition of(Element element, LocalDate day) {
    ImmutableList<Provision.Entry> entries = rulebook.all(Provision.Entry.class).stream()
        .filter(e -> law.isVisible(e) && e.subject().filter(element::equals).isPresent())
        .collect(toImmutableList());
    ImmutableList<Form> forms =
        entries.stream().filter(this::hasEffect).map(e -> form(e, day)).collect(toImmutableList());
    ImmutableList<Listing> announcements = entries.stream()
        .collect(Collectors.groupingBy(
            e -> e.id().announcement(), java.util.TreeMap::new, toImmutableList()))
        .values()
        .stream()
        .map(of -> listing(of, day))
        .collect(toImmutableList());
    return new ElementPosition(
        element, day, most(forms.stream().map(Form::status).toList()), announcements, forms);
  }

  private boolean hasEffect(Provision.Entry entry) {
    return rulebook.list(entry.list()).effect().isPresent();
  }

  private Form form(Provision.Entry entry, LocalDate day) {
    return new Form(entry.id(), entry.code(), entry.item(), law.status(entry, day), entry.begins());
  }

  private Listing listing(List<Provision.Entry> entries, LocalDate day) {
    Announcement announcement = rulebook.announcementOf(entries.get(0).id());
    boolean limb = entries.stream().anyMatch(this::hasEffect);
    List<ProvisionStatus> statuses =
        entries.stream().map(e -> law.status(e, day)).toList();
    ProvisionStatus telling =
        statuses.stream().min(Comparator.comparing(Positions::position)).orElseThrow();
    return new Listing(
        announcement.id(), announcement.name(), most(statuses), because(telling), limb);
  }

  private String because(ProvisionStatus status) {
    String since = status.begins().map(d -> "begins " + d).orElse("no day of its own");
    String by = status.by().stream().map(this::cited).collect(Collectors.joining(", "));
    return switch (status.state()) {
      case IN_FORCE -> status.begins().map(d -> "in force since " + d).orElse("in force");
      case NOT_YET -> since;
      case SUSPENDED ->
        "paused by " + by + status.through().map(d -> " through " + d).orElse("");
      case ENDED ->
        "ended by " + by + status.through().map(d -> ", last day " + d).orElse("");
      case UNSETTLED ->
        "depends on whether "
            + status.unsettledBy().stream().map(this::named).collect(Collectors.joining(", "))
            + "; touched by " + by;
    };
  }

  private String named(String id) {
    Announcement report = rulebook.announcements().get(id);
    return report == null
        ? "`" + id + "` is read one way or the other"
        : report.name() + " (reported " + report.published() + ") has taken legal form";
  }

  private String cited(ProvisionId id) {
    return Objects.requireNonNull(rulebook.announcements().get(id.announcement()))
        .name();
  }

  private static Position most(List<ProvisionStatus> statuses) {
    return statuses.stream()
        .map(Positions::position)
        .min(Comparator.naturalOrder())
        .orElse(Position.NONE);
  }

  private static Position position(ProvisionStatus status) {
    return switch (status.state()) {
      case IN_FORCE -> Position.IN_FORCE;
      case UNSETTLED -> Position.UNSETTLED;
      case SUSPENDED -> Position.SUSPENDED;
      case NOT_YET -> Position.NOT_YET;
      case ENDED -> Position.ENDED;
    };
  }
}
