package org.ytterby.cli;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.util.Optional;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Detail;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Explanation;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;

/** Determinations in words, with an empty line between those that take more than one sentence. */
final class ExplainedAnswers implements Answers {
  private final PrintWriter out;
  private final ControlPolicy policy;
  private final Explanation explanation;
  private final Detail detail;
  private Optional<Shipment> shipment = Optional.empty();
  private boolean first = true;

  ExplainedAnswers(
      Terminal terminal, ControlPolicy policy, Explanation explanation, Detail detail) {
    this.out = terminal.out();
    this.policy = policy;
    this.explanation = explanation;
    this.detail = detail;
  }

  @Override
  public void begin() {}

  @Override
  public void next(Shipment next) {
    shipment = Optional.of(next);
  }

  @Override
  public void add(Row row, Determination d) {
    if (!first && detail != Detail.SHORT) {
      out.println();
    }
    first = false;
    Wrap.paragraphs(
        out,
        explanation.of(
            d,
            detail,
            detail == Detail.FULL
                ? policy.conditions(shipment.orElseThrow(), d)
                : ImmutableMap.of()));
  }

  @Override
  public void end(int bad) {}
}
