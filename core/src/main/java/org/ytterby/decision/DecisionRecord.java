package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.WorkingDays;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Token;

/**
 * A determination with all that it comes from: facts, law, and how the law was seen. One JSON object on one line; the same
 * decision is the same bytes. Immutable.
 *
 * <p>The record holds what the caller put into the shipment, the names of parties included, and nothing else about persons. It
 * has no time of its own: no clock is read.
 *
 * @param library the version of the library
 * @param rulebookVersion the version of the rulebook
 * @param rulebookDigest what the law is known by, added instruments included
 * @param decided when it was decided, in the caller's words, if the caller said
 * @param knownOn the last day whose publications were visible; empty if all were
 * @param reported how reported measures were taken
 * @param readings questions of law that the caller fixed
 * @param strict whether days that the rulebook does not cover were refused
 * @param overrides the overrides of a compliance officer for the lines
 * @param workingDays the calendar by which deadlines were counted, if there was one
 * @param withheld the parties whose names were left out: {@code end_user}, {@code importer}
 * @param shipment the facts, as {@link ShipmentJson} writes them
 * @param answers the answer for each line, as {@link DeterminationJson} writes it
 */
public record DecisionRecord(
    String library,
    String rulebookVersion,
    String rulebookDigest,
    Optional<String> decided,
    Optional<LocalDate> knownOn,
    ReportedMeasures reported,
    ImmutableSortedMap<String, String> readings,
    boolean strict,
    ImmutableList<MeasureOverride> overrides,
    Optional<WorkingDays> workingDays,
    ImmutableSortedSet<String> withheld,
    String shipment,
    ImmutableList<String> answers) {
  /** The version of the format that this library writes and reads. */
  public static final int FORMAT = 1;

  private static final String IMPORTER = "importer";
  private static final String END_USER = "end_user";
  private static final ImmutableSortedSet<String> PARTIES =
      ImmutableSortedSet.of(IMPORTER, END_USER);

  /**
   * The same record with the time of the decision.
   *
   * @param when in the caller's words, such as {@code 2026-11-23T09:00:00+01:00}
   * @return another record
   */
  public DecisionRecord decidedAt(String when) {
    return with(Optional.of(when), withheld, shipment);
  }

  private DecisionRecord with(
      Optional<String> when, ImmutableSortedSet<String> names, String facts) {
    return new DecisionRecord(
        library,
        rulebookVersion,
        rulebookDigest,
        when,
        knownOn,
        reported,
        readings,
        strict,
        overrides,
        workingDays,
        names,
        facts,
        answers);
  }

  /**
   * The same record without the names of importer and end user. The answer stays the one that was given with them. Where it
   * hung on a name, {@link Replay} says so, until {@link #withNames} puts the names back.
   *
   * @return another record; this one if no name is in it
   */
  public DecisionRecord withoutNames() {
    Shipment facts = parsedShipment();
    ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
    names.addAll(withheld);
    facts.importer().name().ifPresent(name -> names.add(IMPORTER));
    facts.endUser().name().ifPresent(name -> names.add(END_USER));
    return with(decided, names.build(), named(Optional.empty(), Optional.empty()));
  }

  /**
   * The same record with names put back.
   *
   * @param importer the name of the importer, if it was left out
   * @param endUser the name of the end user, if it was left out
   * @return another record
   * @throws IllegalArgumentException if not exactly the names that were left out are given
   */
  public DecisionRecord withNames(Optional<String> importer, Optional<String> endUser) {
    if (importer.isPresent() != withheld.contains(IMPORTER)
        || endUser.isPresent() != withheld.contains(END_USER)) {
      throw new IllegalArgumentException(
          "the record leaves out the names of: " + withheld + "; give these and no others");
    }
    Shipment facts = parsedShipment();
    return with(
        decided,
        ImmutableSortedSet.of(),
        named(importer.or(facts.importer()::name), endUser.or(facts.endUser()::name)));
  }

  private String named(Optional<String> importer, Optional<String> endUser) {
    Shipment facts = parsedShipment();
    Map<String, Object> renamed = ShipmentJson.write(facts);
    party(renamed, IMPORTER, facts.importer(), importer);
    party(renamed, END_USER, facts.endUser(), endUser);
    return ShipmentJson.of(ShipmentJson.parse(JsonWriter.write(renamed)));
  }

  private static void party(
      Map<String, Object> into, String key, Party party, Optional<String> name) {
    into.remove(key);
    PartyFacts.write(Party.builder()
            .name(name)
            .country(party.country())
            .status(party.status())
            .screenedClearOn(party.screenedClearOn())
            .build())
        .ifPresent(written -> into.put(key, written));
  }

  /**
   * The facts.
   *
   * @return the shipment, without the names that were left out
   */
  public Shipment parsedShipment() {
    return ShipmentJson.parse(shipment);
  }

  /**
   * The record as it is kept.
   *
   * @return a JSON object on one line, without a line end
   */
  public String toJson() {
    Map<String, Object> rulebook = new LinkedHashMap<>();
    rulebook.put("version", rulebookVersion);
    rulebook.put("digest", rulebookDigest);
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("record", FORMAT);
    written.put("library", library);
    written.put("rulebook", rulebook);
    decided.ifPresent(when -> written.put("decided", when));
    written.put("knownOn", knownOn.<Object>map(LocalDate::toString).orElse(JsonWriter.NULL));
    written.put("reading", reported.token());
    written.put("readings", readings);
    written.put("strict", strict);
    if (!overrides.isEmpty()) {
      written.put("overrides", ChoicesJson.overrides(overrides));
    }
    workingDays.ifPresent(days -> written.put("workingDays", ChoicesJson.workingDays(days)));
    written.put("withheld", withheld);
    written.put("shipment", new JsonWriter.Raw(shipment));
    written.put(
        "answers",
        answers.stream().map(JsonWriter.Raw::new).collect(ImmutableList.toImmutableList()));
    return JsonWriter.write(written);
  }

  /**
   * Reads a record.
   *
   * @param json one JSON object
   * @return the record
   * @throws JsonException if it is no JSON, or no record of this format; every mistake is in it, with its place
   */
  public static DecisionRecord parse(String json) {
    JsonNode.Problems problems = new JsonNode.Problems();
    JsonMap map = new JsonMap(JsonReader.read(json, problems));
    map.need("record")
        .ifPresent(n -> n.whole()
            .filter(format -> format != FORMAT)
            .ifPresent(format -> n.problem(
                format.toString(),
                "is a format of records that this library does not know; it reads " + FORMAT)));
    String library = map.text("library");
    Optional<JsonMap> rulebook = map.need("rulebook").map(JsonMap::new);
    String version = rulebook.map(m -> m.text("version")).orElse("");
    String digest = rulebook.map(m -> m.text("digest")).orElse("");
    rulebook.ifPresent(JsonMap::close);
    Optional<String> decided = map.find("decided").map(JsonNode::text);
    Optional<LocalDate> knownOn = map.orNull("knownOn").flatMap(n -> n.convert(LocalDate::parse));
    Optional<ReportedMeasures> reported = map.need("reading")
        .flatMap(n -> n.convert(text -> Token.parse(ReportedMeasures.class, text)));
    Map<String, String> readings = new TreeMap<>();
    map.need("readings").ifPresent(n -> n.map().forEach((q, r) -> readings.put(q, r.text())));
    boolean strict = map.need("strict").flatMap(JsonNode::flag).orElse(false);
    ImmutableList<MeasureOverride> overrides =
        map.find("overrides").map(ChoicesJson::overrides).orElse(ImmutableList.of());
    Optional<WorkingDays> workingDays = map.find("workingDays").flatMap(ChoicesJson::workingDays);
    ImmutableSortedSet.Builder<String> withheld = ImmutableSortedSet.naturalOrder();
    map.need("withheld")
        .ifPresent(
            n -> n.list().forEach(p -> p.convert(DecisionRecord::party).ifPresent(withheld::add)));
    Optional<JsonNode> shipment = map.need("shipment");
    Optional<Shipment> facts = shipment.flatMap(ShipmentJson::read);
    ImmutableList.Builder<String> answers = ImmutableList.builder();
    map.need("answers")
        .ifPresent(n -> n.list().forEach(a -> answers.add(JsonWriter.write(a.plain()))));
    map.close();
    problems.throwIfAny();
    return new DecisionRecord(
        library,
        version,
        digest,
        decided,
        knownOn,
        reported.orElseThrow(),
        ImmutableSortedMap.copyOf(readings),
        strict,
        overrides,
        workingDays,
        withheld.build(),
        ShipmentJson.of(facts.orElseThrow()),
        answers.build());
  }

  private static String party(String text) {
    if (!PARTIES.contains(text)) {
      throw new IllegalArgumentException("is not one of: end_user, importer");
    }
    return text;
  }
}
