package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Determination;
import org.ytterby.domains.InventedDomain;
import org.ytterby.domains.LawEdits;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Shipment;

/** Law 4: a provision has no effect outside its days, and none while it is not visible. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(InventedDomain.class)
class TimeProperties {

  @Property
  void whatWasPublishedLaterChangesNothing(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    LocalDate knownOn = lens.knownOn().orElse(shipment.exportDate());
    Rulebook visible = LawEdits.without(
        rulebook, p -> rulebook.announcementOf(p.id()).published().isAfter(knownOn));
    sameAnswers(rulebook, visible, lens.knownOn(knownOn), shipment);
  }

  @Property
  void whatHasNotBegunChangesNothing(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    LocalDate day = shipment.exportDate();
    Rulebook begun = LawEdits.without(
        rulebook,
        p -> !(p instanceof Provision.Suspension)
            && p.begins().filter(day::isBefore).isPresent());
    sameAnswers(rulebook, begun, lens, shipment);
  }

  @Property
  void aPauseChangesNothingBeforeItsFirstDayAndAfterTheLastOfAllItsDays(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    LocalDate day = shipment.exportDate();
    Rulebook running = LawEdits.without(
        rulebook, p -> p instanceof Provision.Suspension s && !mayRun(rulebook, s, day));
    sameAnswers(rulebook, running, lens, shipment);
  }

  private static boolean mayRun(Rulebook rulebook, Provision.Suspension s, LocalDate day) {
    Stream<LocalDate> ends = Stream.concat(
        Stream.of(s.lastDay()),
        rulebook.all(Provision.Extension.class).stream()
            .filter(e -> e.extended().contains(s.id()))
            .map(Provision.Extension::lastDay));
    return !day.isBefore(s.firstDay()) && ends.anyMatch(end -> !day.isAfter(end));
  }

  @Property
  void whatIsRepealedChangesNothingAfterItsLastDay(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    LocalDate day = shipment.exportDate();
    Rulebook left = LawEdits.without(
        rulebook,
        p -> !(p instanceof Provision.Entry)
            && !(p instanceof Provision.Suspension)
            && !(p instanceof Provision.Repeal)
            && rulebook.all(Provision.Repeal.class).stream()
                .filter(r -> lens.knownOn().isEmpty()
                    || !rulebook
                        .announcementOf(r.id())
                        .published()
                        .isAfter(lens.knownOn().get()))
                .filter(r -> !rulebook.announcementOf(r.id()).id().equals("zz-7"))
                .anyMatch(r -> day.isAfter(r.lastDay()) && Rulebook.named(r.repeals(), p)));
    sameAnswers(rulebook, left, lens, shipment);
  }

  private static void sameAnswers(Rulebook a, Rulebook b, Lens lens, Shipment shipment) {
    for (Determination one : lens.policy(a).determine(shipment).lines()) {
      Determination other = lens.policy(b).determine(shipment).line(one.id());
      assertThat(other.requirement())
          .as(() -> sample(a, b, one, other))
          .isEqualTo(one.requirement());
      assertThat(other.review()).as(() -> sample(a, b, one, other)).isEqualTo(one.review());
      assertThat(other.party()).as(() -> sample(a, b, one, other)).isEqualTo(one.party());
      assertThat(other.controlCodes())
          .as(() -> sample(a, b, one, other))
          .isEqualTo(one.controlCodes());
      assertThat(other.possibleCodes())
          .as(() -> sample(a, b, one, other))
          .isEqualTo(one.possibleCodes());
      assertThat(other.duties()).as(() -> sample(a, b, one, other)).isEqualTo(one.duties());
    }
  }

  private static String sample(Rulebook a, Rulebook b, Determination one, Determination other) {
    return Describe.law(a) + "\nanswers " + one + "\nand " + Describe.law(b) + "\nanswers " + other;
  }
}
