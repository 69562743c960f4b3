package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.ytterby.law.ProvisionId;
import org.ytterby.quantity.Interval;

/** Headroom as JSON: one object on one line, the same bytes for the same headroom. Numbers are text with every digit. */
public final class HeadroomJson {
  private HeadroomJson() {}

  /**
   * Headroom.
   *
   * @param headroom the headroom
   * @return a JSON object on one line
   */
  public static String of(Headroom headroom) {
    return JsonWriter.write(ImmutableMap.<String, Object>of(
        "id",
        headroom.id(),
        "margins",
        headroom.margins().stream().map(HeadroomJson::margin).collect(toImmutableList())));
  }

  private static ImmutableMap<String, Object> margin(Headroom.Margin m) {
    return ImmutableMap.<String, Object>builder()
        .put(
            "provisions",
            m.provisions().stream().map(ProvisionId::toString).collect(toImmutableList()))
        .put("fact", m.fact())
        .put("comparison", word(m.comparison()))
        .put("threshold", m.threshold().toPlainString())
        .put("unit", m.unit())
        .put("meets", word(m.meets()))
        .put("value", number(m.value()))
        .put("margin", number(m.margin()))
        .put("ratio", number(m.ratio()))
        .put("amounts", m.amounts().<Object>map(HeadroomJson::amounts).orElse(JsonWriter.NULL))
        .buildOrThrow();
  }

  private static ImmutableMap<String, Object> amounts(Headroom.Amounts a) {
    return ImmutableMap.of(
        "currency",
        a.currency(),
        "counted",
        number(Optional.of(a.counted())),
        "whole",
        number(Optional.of(a.whole())),
        "margin",
        number(Optional.of(a.margin())),
        "largest",
        a.largest()
            .<Object>map(l -> ImmutableMap.of(
                "name", l.name(),
                "amount", number(Optional.of(l.amount())),
                "flipsAt", number(l.flipsAt()),
                "ratio", number(l.ratio())))
            .orElse(JsonWriter.NULL));
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', '-');
  }

  private static Object number(Optional<Interval> interval) {
    return interval.<Object>map(NumberText.ANY::print).orElse(JsonWriter.NULL);
  }
}
