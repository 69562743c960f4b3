package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.element.Element;

/**
 * A unit of law with an effect and dates of its own: an article, a limb of one, a paragraph, or an entry of a list. It is
 * never changed by a later instrument; the later instrument has a provision that names it.
 */
public sealed interface Provision {
  /**
   * The name.
   *
   * @return unique in a rulebook
   */
  ProvisionId id();

  /**
   * Where it stands.
   *
   * @return the citation
   */
  Citation citation();

  /**
   * Its first day.
   *
   * @return the day of its own commencement; empty for interpretations and notes, which apply from the first day of what they
   *     interpret once they are published
   */
  Optional<LocalDate> begins();

  /** How heavily a requirement weighs. */
  enum Effect {
    /** A licence is needed. */
    LICENCE_REQUIRED,
    /** It may not go. */
    PROHIBITED
  }

  /** How an application is judged. */
  enum ReviewPolicy {
    /** Case by case. */
    CASE_BY_CASE,
    /** Refused in principle. */
    REFUSED_IN_PRINCIPLE
  }

  /** What a rule tied to a party does. */
  enum PartyEffect {
    /** Extra conditions. */
    EXTRA_CONDITIONS,
    /** Special approval only. */
    BARRED
  }

  /**
   * An entry of a list.
   *
   * @param id the name
   * @param list the list it belongs to
   * @param citation where it stands
   * @param begins its first day
   * @param code the control code, if the list gives codes
   * @param numberSeen whether the full number of the entry was seen; if not, {@code code} is the part that was
   * @param subject the element whose controls this entry is part of
   * @param item the item, in words
   * @param is the description
   * @param customs reference codes printed with the entry
   * @param laterCustoms reference codes that a later annual catalogue adds, by year
   */
  record Entry(
      ProvisionId id,
      ProvisionId list,
      Citation citation,
      Optional<LocalDate> begins,
      Optional<ControlCode> code,
      boolean numberSeen,
      Optional<Element> subject,
      String item,
      Criterion is,
      ImmutableSet<CustomsCode> customs,
      ImmutableSortedMap<Integer, ImmutableSet<CustomsCode>> laterCustoms)
      implements Provision {

    /**
     * Whether a declared customs code is one of those printed for reference beside this entry: by the announcement, or by an
     * annual catalogue up to that of the year. It suggests the entry and decides nothing.
     *
     * @param declared digits only
     * @param year the year of export
     * @return true if one of the two codes is the beginning of the other
     */
    public boolean isPointedAtBy(String declared, int year) {
      return Stream.concat(
              customs.stream(),
              laterCustoms.headMap(year, true).values().stream().flatMap(Set::stream))
          .anyMatch(c -> c.covers(declared));
    }
  }

  /**
   * A licence requirement or a ban that is not an entry of a list.
   *
   * @param id the name
   * @param citation where it stands
   * @param begins its first day
   * @param effect what it does
   * @param when its condition
   * @param duties what follows
   * @param providedThat for a rule that needs knowledge or a notice: what the answer says where none is asserted
   */
  record Requirement(
      ProvisionId id,
      Citation citation,
      Optional<LocalDate> begins,
      Effect effect,
      Criterion when,
      ImmutableList<DutyRule> duties,
      Optional<String> providedThat)
      implements Provision {}

  /**
   * How applications under some requirements are judged.
   *
   * @param id the name
   * @param citation where it stands
   * @param begins its first day
   * @param policy how
   * @param governs announcements, lists and provisions whose requirements it governs
   * @param when its condition
   */
  record Review(
      ProvisionId id,
      Citation citation,
      Optional<LocalDate> begins,
      ReviewPolicy policy,
      ImmutableSet<String> governs,
      Criterion when)
      implements Provision {}

  /**
   * A relief from some requirements for who claims it.
   *
   * @param id the name
   * @param citation where it stands
   * @param begins its first day
   * @param claim the name under which it is claimed
   * @param relieves announcements, lists and provisions that it relieves
   * @param when its condition
   * @param duties what follows from using it
   */
  record Exemption(
      ProvisionId id,
      Citation citation,
      Optional<LocalDate> begins,
      String claim,
      ImmutableSet<String> relieves,
      Criterion when,
      ImmutableList<DutyRule> duties)
      implements Provision {}

  /**
   * An authority's explanation that something is outside what it describes.
   *
   * @param id the name
   * @param citation where it stands
   * @param narrows announcements, lists and provisions that it narrows
   * @param when what is outside
   */
  record Interpretation(
      ProvisionId id, Citation citation, ImmutableSet<String> narrows, Criterion when)
      implements Provision {
    @Override
    public Optional<LocalDate> begins() {
      return Optional.empty();
    }
  }

  /**
   * An explanation whose substance stands in the conditions of what it concerns.
   *
   * @param id the name
   * @param citation where it stands
   * @param says what it says
   * @param concerns announcements, lists and provisions
   * @param inside what it says lies inside them, if that is put as a condition: it changes no answer, and an explanation of the
   *     same rank that puts the same thing outside contradicts it
   */
  record Note(
      ProvisionId id,
      Citation citation,
      String says,
      ImmutableSet<String> concerns,
      Optional<Criterion> inside)
      implements Provision {
    @Override
    public Optional<LocalDate> begins() {
      return Optional.empty();
    }
  }

  /**
   * A rule tied to who is involved. It engages only for dual-use items.
   *
   * @param id the name
   * @param citation where it stands
   * @param begins its first day
   * @param effect what it does
   * @param when its condition
   */
  record PartyRule(
      ProvisionId id,
      Citation citation,
      Optional<LocalDate> begins,
      PartyEffect effect,
      Criterion when)
      implements Provision {}

  /**
   * What the parties must do whenever a licence requirement that it attaches to applies. It changes no outcome.
   *
   * @param id the name
   * @param citation where it stands
   * @param begins its first day
   * @param toDualUse whether it attaches to every list whose items are dual-use items
   * @param attaches announcements, lists and provisions to whose licence requirements it attaches
   * @param when its condition
   * @param duties what must be done, at least one thing
   */
  record Obligation(
      ProvisionId id,
      Citation citation,
      Optional<LocalDate> begins,
      boolean toDualUse,
      ImmutableSet<String> attaches,
      Criterion when,
      ImmutableList<DutyRule> duties)
      implements Provision {}

  /**
   * A kind of licence that may be held, with its limits. It changes no outcome.
   *
   * @param id the name
   * @param citation where it stands
   * @param begins its first day
   * @param licence the name of the kind, as callers write it
   * @param toDualUse whether it is for every list whose items are dual-use items
   * @param attaches announcements, lists and provisions whose licence requirements it is for
   * @param oneEndUser whether it is for one end user only
   * @param oneExport whether it is for one export only
   * @param years for how many years it is valid at most, if there is a limit
   * @param unless in which case it may not be used, if there is one
   * @param notChecked conditions that no fact of a shipment speaks of, in words
   * @param open what keeps it from being known that a licence of this kind covers anything, if something does
   */
  record LicenceKind(
      ProvisionId id,
      Citation citation,
      Optional<LocalDate> begins,
      String licence,
      boolean toDualUse,
      ImmutableSet<String> attaches,
      boolean oneEndUser,
      boolean oneExport,
      Optional<Integer> years,
      Optional<Criterion> unless,
      ImmutableList<String> notChecked,
      Optional<String> open)
      implements Provision {}

  /**
   * A pause of other provisions.
   *
   * @param id the name
   * @param citation where it stands
   * @param suspends announcements, lists and provisions; some may be outside the rulebook
   * @param firstDay the first day of the pause
   * @param lastDay the last day of the pause, as printed
   * @param lastDayQuestion the question whether {@code lastDay} itself is paused, if the wording leaves it open
   * @param excluding the reading of that question under which it is not
   */
  record Suspension(
      ProvisionId id,
      Citation citation,
      ImmutableSet<String> suspends,
      LocalDate firstDay,
      LocalDate lastDay,
      Optional<String> lastDayQuestion,
      Optional<String> excluding)
      implements Provision {
    @Override
    public Optional<LocalDate> begins() {
      return Optional.of(firstDay);
    }
  }

  /**
   * A later last day for a suspension. In a report it is not law, and what it would change is unsettled.
   *
   * @param id the name
   * @param citation where it stands
   * @param extended the suspensions
   * @param lastDay the new last day, included
   */
  record Extension(
      ProvisionId id, Citation citation, ImmutableSet<ProvisionId> extended, LocalDate lastDay)
      implements Provision {
    @Override
    public Optional<LocalDate> begins() {
      return Optional.empty();
    }
  }

  /**
   * The end of other provisions.
   *
   * @param id the name
   * @param citation where it stands
   * @param repeals announcements, lists and provisions
   * @param lastDay their last day
   */
  record Repeal(ProvisionId id, Citation citation, ImmutableSet<String> repeals, LocalDate lastDay)
      implements Provision {
    @Override
    public Optional<LocalDate> begins() {
      return Optional.empty();
    }
  }
}
