package org.ytterby.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ControlCode;
import org.ytterby.trade.Token;

/** A verdict in cells and in words. */
final class VerdictText {
  static final ImmutableList<String> COLUMNS = ImmutableList.of(
      "requirement_floor",
      "requirement_ceiling",
      "review_floor",
      "review_ceiling",
      "party_floor",
      "party_ceiling",
      "release",
      "control_codes",
      "dormant_codes",
      "possible_codes");
  private static final int MOST_CODES = 12;

  private VerdictText() {}

  /** One cell for each of the {@link #COLUMNS}. */
  static ImmutableList<String> cells(Verdict v) {
    return ImmutableList.of(
        v.requirement().floor().token(),
        v.requirement().ceiling().token(),
        v.review().floor().token(),
        v.review().ceiling().token(),
        v.party().floor().token(),
        v.party().ceiling().token(),
        v.release().token(),
        CsvLines.list(v.controlCodes()),
        CsvLines.list(v.dormantCodes()),
        CsvLines.list(v.possibleCodes()));
  }

  static <T extends Enum<T> & Token> String span(Bounds<T> bounds) {
    return bounds.isSettled()
        ? bounds.floor().token()
        : bounds.floor().token() + " to " + bounds.ceiling().token();
  }

  /** The codes, those that may apply and those that sleep marked as such. */
  static String codes(Verdict v) {
    List<String> kinds = new ArrayList<>();
    if (!v.controlCodes().isEmpty()) {
      kinds.add(joined(v.controlCodes()));
    }
    if (!v.possibleCodes().isEmpty()) {
      kinds.add("possibly " + joined(v.possibleCodes()));
    }
    if (!v.dormantCodes().isEmpty()) {
      kinds.add("dormant " + joined(v.dormantCodes()));
    }
    return Joiner.on("; ").join(kinds);
  }

  private static String joined(Collection<ControlCode> codes) {
    String shown =
        codes.stream().limit(MOST_CODES).map(ControlCode::value).collect(Collectors.joining(", "));
    return codes.size() <= MOST_CODES
        ? shown
        : shown + " and " + (codes.size() - MOST_CODES) + " more";
  }
}
