package org.ytterby.cli.report;

import java.util.EnumMap;
import java.util.Map;
import org.ytterby.decision.ElementPosition.Position;
import org.ytterby.law.ProvisionState;

/** Where something in the law stands, as a reader of the page sees it: a word, and the class that colours it. */
enum Standing {
  IN_FORCE("in-force", new Two("in force", "有效")),
  UNSETTLED("unsettled", new Two("not settled", "未定")),
  SUSPENDED("suspended", new Two("paused", "暂停实施")),
  NOT_YET("not-yet", new Two("not yet", "尚未实施")),
  ENDED("ended", new Two("ended", "已失效")),
  NONE("none", new Two("not listed", "未列管"));

  private static final Map<ProvisionState, Standing> STATES = new EnumMap<>(Map.of(
      ProvisionState.IN_FORCE, IN_FORCE,
      ProvisionState.UNSETTLED, UNSETTLED,
      ProvisionState.SUSPENDED, SUSPENDED,
      ProvisionState.NOT_YET, NOT_YET,
      ProvisionState.ENDED, ENDED));

  private final String style;
  private final Two words;

  Standing(String style, Two words) {
    this.style = style;
    this.words = words;
  }

  static Standing of(ProvisionState state) {
    return java.util.Objects.requireNonNull(STATES.get(state));
  }

  static Standing of(Position position) {
    return valueOf(position.name());
  }

  String style() {
    return style;
  }

  Two words() {
    return words;
  }
}
