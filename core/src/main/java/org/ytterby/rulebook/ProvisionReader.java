package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.law.Citation;
import org.ytterby.law.Criterion;
import org.ytterby.law.DutyRule;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;

/** Reads the provisions of an instrument file, each by its kind. */
final class ProvisionReader {
  private static final ImmutableMap<String, Kind> KINDS = ImmutableMap.<String, Kind>builder()
      .put("requirement", ProvisionReader::requirement)
      .put("catch-all", ProvisionReader::catchAll)
      .put("review", ProvisionReader::review)
      .put("exemption", ProvisionReader::exemption)
      .put("interpretation", ProvisionReader::interpretation)
      .put("note", ProvisionReader::note)
      .put("party", ProvisionReader::party)
      .put("duty", ProvisionReader::duty)
      .put("licence", ProvisionReader::licence)
      .put("suspension", ProvisionReader::suspension)
      .put("extension", ProvisionReader::extension)
      .put("repeal", ProvisionReader::repeal)
      .buildOrThrow();
  private static final ImmutableMap<String, Provision.ReviewPolicy> POLICIES = ImmutableMap.of(
      "case-by-case",
      Provision.ReviewPolicy.CASE_BY_CASE,
      "refused-in-principle",
      Provision.ReviewPolicy.REFUSED_IN_PRINCIPLE);
  private static final ImmutableMap<String, Provision.PartyEffect> PARTY_EFFECTS = ImmutableMap.of(
      "extra-conditions",
      Provision.PartyEffect.EXTRA_CONDITIONS,
      "barred",
      Provision.PartyEffect.BARRED);

  private static final ImmutableMap<String, Boolean> HOW_MANY =
      ImmutableMap.of("one", true, "several", false);

  /** The word for every list whose items are dual-use items. */
  private static final String DUAL_USE = "dual-use";

  private final InstrumentReader instrument;
  private final String announcement;

  ProvisionReader(InstrumentReader instrument, String announcement) {
    this.instrument = instrument;
    this.announcement = announcement;
  }

  private interface Kind {
    Optional<Provision> read(
        ProvisionReader reader, YamlMap map, ProvisionId id, Citation citation);
  }

  Optional<Provision> read(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<ProvisionId> id =
        map.need("id").flatMap(n -> n.convert(text -> new ProvisionId(announcement, text)));
    Optional<Kind> kind = map.word("kind", KINDS);
    if (id.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    node.problems().declare(id.get().toString(), node);
    map.text("cite");
    Citation citation = instrument.citation(map, "");
    Optional<Provision> provision = kind.get().read(this, map, id.get(), citation);
    map.close();
    return provision;
  }

  private Criterion when(YamlMap map) {
    return map.need("when")
        .map(instrument::criterion)
        .orElse(new Criterion.AnyOf(ImmutableList.of()));
  }

  private Optional<Provision> requirement(YamlMap map, ProvisionId id, Citation citation) {
    Optional<LocalDate> begins = map.day("begins");
    Optional<Provision.Effect> effect = map.word("effect", InstrumentReader.EFFECTS);
    Criterion when = when(map);
    ImmutableList<DutyRule> duties = instrument.duties(map);
    return effect.map(
        e -> new Provision.Requirement(id, citation, begins, e, when, duties, Optional.empty()));
  }

  private Optional<Provision> catchAll(YamlMap map, ProvisionId id, Citation citation) {
    Optional<String> providedThat =
        map.need("providedThat").map(YamlMap::new).map(m -> m.text("en"));
    return requirement(map, id, citation)
        .map(p -> (Provision.Requirement) p)
        .map(p -> new Provision.Requirement(
            p.id(), p.citation(), p.begins(), p.effect(), p.when(), p.duties(), providedThat));
  }

  private Optional<Provision> review(YamlMap map, ProvisionId id, Citation citation) {
    Optional<LocalDate> begins = map.day("begins");
    Optional<Provision.ReviewPolicy> policy = map.word("effect", POLICIES);
    ImmutableSet<String> governs = targets(map, "governs");
    Criterion when = when(map);
    return policy.map(p -> new Provision.Review(id, citation, begins, p, governs, when));
  }

  private Optional<Provision> exemption(YamlMap map, ProvisionId id, Citation citation) {
    return Optional.of(new Provision.Exemption(
        id,
        citation,
        map.day("begins"),
        map.text("claim"),
        targets(map, "relieves"),
        when(map),
        instrument.duties(map)));
  }

  private Optional<Provision> interpretation(YamlMap map, ProvisionId id, Citation citation) {
    map.word("basis", ImmutableMap.of("guidance", "guidance"));
    return Optional.of(
        new Provision.Interpretation(id, citation, targets(map, "narrows"), when(map)));
  }

  private Optional<Provision> note(YamlMap map, ProvisionId id, Citation citation) {
    return Optional.of(new Provision.Note(
        id,
        citation,
        map.text("says"),
        targets(map, "concerns"),
        map.find("when").map(instrument::criterion)));
  }

  private Optional<Provision> party(YamlMap map, ProvisionId id, Citation citation) {
    Optional<LocalDate> begins = map.day("begins");
    Optional<Provision.PartyEffect> effect = map.word("effect", PARTY_EFFECTS);
    Criterion when = when(map);
    return effect.map(e -> new Provision.PartyRule(id, citation, begins, e, when));
  }

  private Optional<Provision> duty(YamlMap map, ProvisionId id, Citation citation) {
    ImmutableSet<String> attaches = attaches(map);
    String dualUse = full(DUAL_USE);
    Criterion when =
        map.find("when").map(instrument::criterion).orElse(new Criterion.All(ImmutableList.of()));
    ImmutableList<DutyRule> duties = instrument.duties(map);
    if (duties.isEmpty()) {
      map.at().problem(id.local(), "a duty says what must be done: write duties: [{kind, cite}]");
    }
    return Optional.of(new Provision.Obligation(
        id,
        citation,
        map.day("begins"),
        attaches.contains(dualUse),
        attaches.stream().filter(t -> !t.equals(dualUse)).collect(toImmutableSet()),
        when,
        duties));
  }

  private ImmutableSet<String> attaches(YamlMap map) {
    return map.need("attaches")
        .map(n -> n.isText() ? ImmutableList.of(n) : n.list())
        .map(this::targets)
        .orElse(ImmutableSet.of());
  }

  private Optional<Provision> licence(YamlMap map, ProvisionId id, Citation citation) {
    ImmutableSet<String> attaches = attaches(map);
    String dualUse = full(DUAL_USE);
    Optional<LocalDate> begins = map.day("begins");
    String name = map.text("licence");
    Optional<Boolean> oneEndUser = map.word("endUsers", HOW_MANY);
    Optional<Boolean> oneExport = map.word("exports", HOW_MANY);
    return Optional.of(new Provision.LicenceKind(
        id,
        citation,
        begins,
        name,
        attaches.contains(dualUse),
        attaches.stream().filter(t -> !t.equals(dualUse)).collect(toImmutableSet()),
        oneEndUser.orElse(true),
        oneExport.orElse(true),
        map.find("years").isPresent() ? map.count("years") : Optional.empty(),
        map.find("unless").map(instrument::criterion),
        map.texts("notChecked"),
        map.optionalText("open")));
  }

  private Optional<Provision> suspension(YamlMap map, ProvisionId id, Citation citation) {
    ImmutableSet<String> suspends = targets(map, "suspends");
    Optional<LocalDate> first = map.day("firstDay");
    Optional<LocalDate> last = map.day("lastDay");
    Optional<YamlMap> reading = map.find("lastDayReading").map(YamlMap::new);
    Optional<String> question = reading.map(r -> r.text("question"));
    Optional<String> excluding = reading.map(r -> r.text("excluded"));
    reading.ifPresent(YamlMap::close);
    return first.flatMap(f ->
        last.map(l -> new Provision.Suspension(id, citation, suspends, f, l, question, excluding)));
  }

  private Optional<Provision> extension(YamlMap map, ProvisionId id, Citation citation) {
    ImmutableSet<ProvisionId> extended =
        map.need("extends").map(YamlNode::list).orElse(ImmutableList.of()).stream()
            .flatMap(n -> n.convert(text -> ProvisionId.parse(full(text))).stream())
            .collect(toImmutableSet());
    return map.day("lastDay").map(last -> new Provision.Extension(id, citation, extended, last));
  }

  private Optional<Provision> repeal(YamlMap map, ProvisionId id, Citation citation) {
    ImmutableSet<String> repeals = targets(map, "repeals");
    return map.day("lastDay").map(last -> new Provision.Repeal(id, citation, repeals, last));
  }

  /** Announcements by their id; provisions and lists of this announcement by their short name, others by announcement/name. */
  private ImmutableSet<String> targets(YamlMap map, String key) {
    return map.need(key).map(YamlNode::list).map(this::targets).orElse(ImmutableSet.of());
  }

  private ImmutableSet<String> targets(ImmutableList<YamlNode> nodes) {
    return nodes.stream().map(n -> full(n.text())).collect(toImmutableSet());
  }

  private String full(String text) {
    return instrument.full(text);
  }
}
