package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import org.ytterby.trade.Token;

/** Counterfactuals as JSON: one object on one line, the same bytes for the same counterfactuals. */
public final class CounterfactualsJson {
  private CounterfactualsJson() {}

  /**
   * Counterfactuals.
   *
   * @param found the counterfactuals
   * @return a JSON object on one line
   */
  public static String of(Counterfactuals found) {
    return JsonWriter.write(ImmutableMap.<String, Object>builder()
        .put("id", found.id())
        .put("release", found.release().token())
        .put("sought", tokens(found.sought()))
        .put("ways", found.ways().stream().map(CounterfactualsJson::way).collect(toImmutableList()))
        .put("weighed", found.weighed())
        .put("complete", found.complete())
        .buildOrThrow());
  }

  private static ImmutableMap<String, Object> way(Counterfactuals.Way way) {
    return ImmutableMap.of(
        "changes",
        way.changes().stream()
            .map(c -> ImmutableMap.of("fact", c.fact(), "from", c.from(), "to", c.to()))
            .collect(toImmutableList()),
        "reaches",
        tokens(way.reaches()),
        "requirement",
        VerdictJson.bounds(way.requirement()),
        "review",
        VerdictJson.bounds(way.review()),
        "party",
        VerdictJson.bounds(way.party()),
        "release",
        way.release().token());
  }

  private static ImmutableList<String> tokens(Collection<? extends Token> tokens) {
    return tokens.stream().map(Token::token).collect(toImmutableList());
  }
}
