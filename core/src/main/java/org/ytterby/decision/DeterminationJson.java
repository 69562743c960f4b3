package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import org.ytterby.law.ProvisionState;

/** Answers as the JSON that hosts exchange: one object on one line, the same bytes for the same answer. */
public final class DeterminationJson {
  private DeterminationJson() {}

  /**
   * A determination.
   *
   * @param d the determination
   * @return a JSON object on one line
   */
  public static String of(Determination d) {
    return JsonWriter.write(ImmutableMap.<String, Object>builder()
        .put("id", d.id())
        .put("exportDate", d.exportDate().toString())
        .put("knownOn", orNull(d.knownOn()))
        .put("scope", d.scope())
        .putAll(VerdictJson.of(Verdict.of(d)))
        .put("findings", findings(d.findings()))
        .put("notMet", d.notMet())
        .put("duties", list(d.duties(), DeterminationJson::duty))
        .put(
            "questions",
            list(
                d.questions(),
                q -> ImmutableMap.of("fact", q.fact(), "matters", String.join(",", q.matters()))))
        .put(
            "readings",
            list(
                d.readings(),
                r -> ImmutableMap.of(
                    "question", r.question(), "taken", r.taken(), "how", r.how().token())))
        .put("stableFrom", orNull(d.stableFrom()))
        .put("stableThrough", orNull(d.stableThrough()))
        .put("cautions", d.cautions())
        .put("rulebook", d.rulebook())
        .buildOrThrow());
  }

  /**
   * A classification.
   *
   * @param c the classification
   * @return a JSON object on one line
   */
  public static String of(Classification c) {
    return JsonWriter.write(ImmutableMap.of(
        "controlCodes", VerdictJson.codes(c.controlCodes()),
        "dormantCodes", VerdictJson.codes(c.dormantCodes()),
        "possibleCodes", VerdictJson.codes(c.possibleCodes()),
        "findings", findings(c.findings())));
  }

  /**
   * The position of an element.
   *
   * @param p the position
   * @return a JSON object on one line
   */
  public static String of(ElementPosition p) {
    return JsonWriter.write(ImmutableMap.of(
        "element", p.element().symbol(),
        "position", p.position().token(),
        "announcements",
            list(
                p.announcements(),
                a -> ImmutableMap.of(
                    "id", a.id(), "position", a.position().token(), "because", a.because())),
        "forms",
            list(
                p.forms(),
                f -> ImmutableMap.of(
                    "provision", f.provision().toString(),
                    "code", orNull(f.code()),
                    "item", f.item(),
                    "state", state(f.status().state())))));
  }

  private static String state(ProvisionState state) {
    return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static ImmutableList<Object> findings(Collection<Finding> findings) {
    return list(
        findings,
        f -> ImmutableMap.of(
            "provision", f.provision().toString(),
            "state", f.state().token(),
            "cite", f.citation().toString(),
            "missing", f.missing(),
            "basis", f.basis().token()));
  }

  private static ImmutableMap<String, Object> duty(Duty duty) {
    return ImmutableMap.of(
        "kind",
        duty.kind(),
        "deadline",
        orNull(duty.fixedDay().<Object>map(d -> d).or(duty::deadline)),
        "cite",
        duty.citation().toString());
  }

  private static <T> ImmutableList<Object> list(
      Collection<T> values, java.util.function.Function<T, Object> json) {
    return values.stream().map(json).collect(ImmutableList.toImmutableList());
  }

  private static Object orNull(Optional<?> value) {
    return value.<Object>map(Object::toString).orElse(JsonWriter.NULL);
  }
}
