package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import org.ytterby.law.ControlCode;
import org.ytterby.trade.Token;

/** The keys that a determination and a verdict share. */
final class VerdictJson {
  private VerdictJson() {}

  static ImmutableMap<String, Object> of(Verdict v) {
    return ImmutableMap.of(
        "requirement",
        bounds(v.requirement()),
        "review",
        bounds(v.review()),
        "party",
        bounds(v.party()),
        "release",
        v.release().token(),
        "controlCodes",
        codes(v.controlCodes()),
        "dormantCodes",
        codes(v.dormantCodes()),
        "possibleCodes",
        codes(v.possibleCodes()));
  }

  static <T extends Enum<T> & Token> ImmutableMap<String, Object> bounds(Bounds<T> bounds) {
    return ImmutableMap.of(
        "floor", bounds.floor().token(), "ceiling", bounds.ceiling().token());
  }

  static ImmutableList<String> codes(Collection<ControlCode> codes) {
    return codes.stream().map(ControlCode::value).collect(ImmutableList.toImmutableList());
  }
}
