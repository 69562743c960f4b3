package org.ytterby.cli;

import java.io.PrintWriter;
import org.ytterby.decision.Inquiry;

/** A block of lines for each row: the questions with what each answer does, then the sets that settle it. */
final class QuestionsTable implements QuestionsCommand.View {
  private static final int INDENT = 2;
  private static final int ANSWER = 6;

  private final PrintWriter out;

  QuestionsTable(Terminal terminal) {
    out = terminal.out();
  }

  @Override
  public void begin() {
    // a table without a head
  }

  @Override
  public void add(Inquiry inquiry) {
    out.println(Terminal.plain(inquiry.id()));
    if (inquiry.questions().isEmpty()) {
      Wrap.indented(out, INDENT, "Nothing to find out.");
    }
    for (Inquiry.Fact fact : inquiry.questions()) {
      Wrap.indented(out, INDENT, fact.fact() + ": " + fact.asks());
      for (Inquiry.Reply reply : fact.replies()) {
        Wrap.indented(
            out,
            ANSWER,
            "%s: %s%s"
                .formatted(
                    reply.answer(), reply.release().token(), reply.settles() ? ", settled" : ""));
      }
    }
    for (Inquiry.FactSet set : inquiry.sets()) {
      Wrap.indented(
          out,
          INDENT,
          (set.always() ? "always enough: " : "can be enough: ") + String.join(" + ", set.facts()));
    }
    if (!inquiry.notFacts().isEmpty()) {
      Wrap.indented(out, INDENT, "No fact settles: " + String.join(", ", inquiry.notFacts()));
    }
    if (!inquiry.complete()) {
      Wrap.indented(out, INDENT, "More facts may matter, or more of them together.");
    }
  }
}
