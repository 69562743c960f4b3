package org.ytterby.law;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ytterby.element.Element;

/**
 * A body of law: announcements by id, a version, and the last day for which somebody checked that nothing was missed.
 * Immutable, and free of dangling references once built. Two rulebooks with the same content answer alike, whatever the order
 * in which the announcements were given.
 */
public final class Rulebook {
  private final RulebookHead head;
  private final ImmutableSortedMap<String, Announcement> announcements;
  private final ImmutableSortedMap<ProvisionId, Provision> provisions;
  private final ImmutableSortedMap<ProvisionId, ControlList> lists;
  private final ImmutableSortedMap<ProvisionId, PartyList> partyLists;
  private final ImmutableSortedMap<String, LawQuestion> questions;
  private final Vocabulary vocabulary;
  private final Optional<String> filesDigest;

  private Rulebook(
      RulebookHead head, Collection<Announcement> given, Optional<String> filesDigest) {
    this.head = head;
    this.filesDigest = filesDigest;
    announcements = index(given, Announcement::id);
    provisions = index(
        announcements.values().stream().flatMap(Announcement::allProvisions).toList(),
        Provision::id);
    lists = index(
        announcements.values().stream().flatMap(a -> a.lists().stream()).toList(), ControlList::id);
    partyLists = index(
        announcements.values().stream().flatMap(a -> a.partyLists().stream()).toList(),
        PartyList::id);
    questions = index(
        announcements.values().stream().flatMap(a -> a.questions().stream()).toList(),
        LawQuestion::id);
    vocabulary = Vocabulary.of(announcements.values());
  }

  private static <K extends Comparable<K>, V> ImmutableSortedMap<K, V> index(
      Collection<V> values, java.util.function.Function<V, K> key) {
    Map<K, V> found = new TreeMap<>();
    values.forEach(v -> found.putIfAbsent(key.apply(v), v));
    return ImmutableSortedMap.copyOf(found);
  }

  /**
   * A rulebook.
   *
   * @param head version, horizon and scope
   * @param announcements the announcements, in any order
   * @return the rulebook
   * @throws IllegalArgumentException if an id is used twice or a reference leads nowhere; the message lists every defect
   */
  public static Rulebook of(RulebookHead head, Collection<Announcement> announcements) {
    return of(head, announcements, Optional.empty());
  }

  /**
   * A rulebook that was read from files.
   *
   * @param head version, horizon and scope
   * @param announcements the announcements, in any order
   * @param filesDigest a digest of the head and of all files, by which the law is known again; see {@link #digest}
   * @return the rulebook
   * @throws IllegalArgumentException if an id is used twice or a reference leads nowhere; the message lists every defect
   */
  public static Rulebook of(
      RulebookHead head, Collection<Announcement> announcements, Optional<String> filesDigest) {
    ImmutableList<Defect> defects = defects(head, announcements);
    if (!defects.isEmpty()) {
      throw new IllegalArgumentException("the rulebook has "
          + defects.size()
          + (defects.size() == 1 ? " defect:\n" : " defects:\n")
          + Joiner.on('\n').join(defects));
    }
    return new Rulebook(head, announcements, filesDigest);
  }

  /**
   * What is wrong with announcements taken together. The reader of law files adds the places.
   *
   * @param head version, horizon and scope
   * @param announcements the announcements
   * @return every defect; empty if {@link #of} would accept them
   */
  public static ImmutableList<Defect> defects(
      RulebookHead head, Collection<Announcement> announcements) {
    return new RulebookCheck(
            new Rulebook(head, announcements, Optional.empty()),
            ImmutableList.copyOf(announcements))
        .defects();
  }

  /**
   * Something wrong with a rulebook.
   *
   * @param owner the announcement, list, provision or question that has it
   * @param value the text at fault
   * @param problem what is wrong and what may put it right
   * @param other the other provision, where two do not go together
   */
  public record Defect(String owner, String value, String problem, Optional<ProvisionId> other) {
    /**
     * Something wrong with one thing by itself.
     *
     * @param owner the announcement, list, provision or question that has it
     * @param value the text at fault
     * @param problem what is wrong and what may put it right
     */
    public Defect(String owner, String value, String problem) {
      this(owner, value, problem, Optional.empty());
    }

    @Override
    public String toString() {
      return owner + " `" + value + "`: " + problem;
    }
  }

  /**
   * Version, horizon and scope.
   *
   * @return the head
   */
  public RulebookHead head() {
    return head;
  }

  /**
   * What this law is known by: the same files with the same head have the same digest, in every version of the library.
   *
   * @return {@code files-sha256:} and 64 hexadecimal digits for law that was read from files. Law that was made in Java has
   *     {@code content-sha256:} and a digest of all that it says, which another version of the library may make otherwise
   */
  public String digest() {
    return filesDigest.orElseGet(() -> "content-sha256:"
        + Hashing.sha256().hashString(head + "\n" + announcements, StandardCharsets.UTF_8));
  }

  /**
   * The announcements by id.
   *
   * @return all of them
   */
  public ImmutableSortedMap<String, Announcement> announcements() {
    return announcements;
  }

  /**
   * The provisions by id, list entries included.
   *
   * @return all of them
   */
  public ImmutableSortedMap<ProvisionId, Provision> provisions() {
    return provisions;
  }

  /**
   * The lists by id.
   *
   * @return all of them
   */
  public ImmutableSortedMap<ProvisionId, ControlList> lists() {
    return lists;
  }

  /**
   * The lists of parties by id.
   *
   * @return all of them
   */
  public ImmutableSortedMap<ProvisionId, PartyList> partyLists() {
    return partyLists;
  }

  /**
   * The item types that its conditions name.
   *
   * @return tokens, none of them {@link org.ytterby.trade.ItemType#OTHER}; empty if no condition looks at the item type
   */
  public ImmutableSortedSet<String> itemTypes() {
    return vocabulary.itemTypes();
  }

  /**
   * The technical parameters that its conditions look at.
   *
   * @return their names
   */
  public ImmutableSortedSet<String> parameters() {
    return vocabulary.parameters();
  }

  /**
   * The questions of law by id.
   *
   * @return all of them
   */
  public ImmutableSortedMap<String, LawQuestion> questions() {
    return questions;
  }

  /**
   * The announcement that a provision belongs to.
   *
   * @param id the provision
   * @return its announcement
   */
  public Announcement announcementOf(ProvisionId id) {
    Announcement found = announcements.get(id.announcement());
    if (found == null) {
      throw new IllegalArgumentException(
          "rulebook %s has no announcement `%s`".formatted(head.version(), id.announcement()));
    }
    return found;
  }

  /**
   * The list of a name.
   *
   * @param id the list
   * @return the list
   */
  public ControlList list(ProvisionId id) {
    ControlList found = lists.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "rulebook %s has no list `%s`".formatted(head.version(), id));
    }
    return found;
  }

  /**
   * The list of parties of a name.
   *
   * @param id the list
   * @return the list
   */
  public PartyList partyList(ProvisionId id) {
    PartyList found = partyLists.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "rulebook %s has no list of parties `%s`".formatted(head.version(), id));
    }
    return found;
  }

  /**
   * Whether a target names a provision: by its own id, by its list or by its announcement.
   *
   * @param targets announcements, lists and provisions
   * @param provision the provision
   * @return true if one of the targets names it
   */
  public static boolean named(ImmutableSet<String> targets, Provision provision) {
    return targets.contains(provision.id().announcement())
        || targets.contains(provision.id().toString())
        || (provision instanceof Provision.Entry entry
            && targets.contains(entry.list().toString()));
  }

  /**
   * Whether some instrument registers that these two meet, and means it.
   *
   * @param one a provision
   * @param other another
   * @return true if one of the {@linkplain Announcement#overlaps() overlaps} is about them
   */
  public boolean registers(Provision one, Provision other) {
    return announcements.values().stream()
        .flatMap(a -> a.overlaps().stream())
        .anyMatch(o -> o.isBetween(one, other));
  }

  /**
   * The provisions of one kind, in order of their ids.
   *
   * @param <P> the kind
   * @param kind the kind
   * @return the provisions
   */
  public <P extends Provision> ImmutableList<P> all(Class<P> kind) {
    return provisions.values().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(toImmutableList());
  }

  /**
   * The first day on which any of its provisions begins.
   *
   * @return the day, unless nothing has a day
   */
  public Optional<LocalDate> firstDay() {
    return provisions.values().stream().flatMap(p -> p.begins().stream()).min(LocalDate::compareTo);
  }

  /**
   * The elements whose position can be asked for.
   *
   * @return in order of atomic number
   */
  public ImmutableSortedSet<Element> elements() {
    return head.elements();
  }

  Stream<String> targets() {
    return Stream.concat(
        announcements.keySet().stream(),
        Stream.concat(lists.keySet().stream(), provisions.keySet().stream())
            .map(ProvisionId::toString));
  }

  @Override
  public String toString() {
    return "rulebook " + head.version();
  }
}
