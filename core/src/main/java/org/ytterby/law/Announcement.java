package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * One published instrument, or one report of what officials said.
 *
 * @param id never renamed, never reused: {@code xl-board-2040-1}
 * @param kind what it is
 * @param issuers who issued it
 * @param name how people cite it
 * @param title its title by language tag
 * @param published the day it was published or, for a report, reported
 * @param confidence how well it is evidenced
 * @param sources where it was read
 * @param notes what a reader of the data should know
 * @param openPoints what is still to be settled about it
 * @param notModelled what it says that the data leaves out, and why
 * @param overlaps where it meets other law in one case, and that is meant
 * @param questions the readings that its wording allows
 * @param lists its lists of items
 * @param partyLists its lists of parties
 * @param provisions its other provisions
 */
public record Announcement(
    String id,
    Kind kind,
    ImmutableList<String> issuers,
    String name,
    ImmutableMap<String, String> title,
    LocalDate published,
    Confidence confidence,
    ImmutableList<Source> sources,
    ImmutableList<String> notes,
    ImmutableList<String> openPoints,
    ImmutableList<NotModelled> notModelled,
    ImmutableList<Overlap> overlaps,
    ImmutableList<LawQuestion> questions,
    ImmutableList<ControlList> lists,
    ImmutableList<PartyList> partyLists,
    ImmutableList<Provision> provisions) {

  /** What an announcement is. */
  public enum Kind {
    /** An announcement by an authority. */
    ANNOUNCEMENT,
    /** A law or regulation. */
    LAW,
    /** An authority's answers to questions. */
    CLARIFICATION,
    /** What officials said and no published instrument says. Never law by itself. */
    REPORT
  }

  /**
   * Something an instrument says that the data leaves out.
   *
   * @param cite where it stands
   * @param why why it is left out
   */
  public record NotModelled(String cite, String why) {}

  /**
   * All provisions, those of its lists included.
   *
   * @return the entries of the lists, then the others
   */
  public Stream<Provision> allProvisions() {
    return Stream.concat(lists.stream().flatMap(l -> l.entries().stream()), provisions.stream());
  }
}
