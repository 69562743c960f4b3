package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.ytterby.decision.Inquiry;

/** One CSV row for each question. */
final class QuestionsCsv implements QuestionsCommand.View {
  private final CsvLines lines;

  QuestionsCsv(Terminal terminal) {
    lines = new CsvLines(terminal);
  }

  @Override
  public void begin() {
    lines.add(
        ImmutableList.of("id", "fact", "asks", "cost", "settling", "answers", "sets", "complete"));
  }

  @Override
  public void add(Inquiry inquiry) {
    for (Inquiry.Fact fact : inquiry.questions()) {
      lines.add(ImmutableList.of(
          inquiry.id(),
          fact.fact(),
          fact.asks(),
          Integer.toString(fact.cost()),
          fact.replies().stream()
              .filter(Inquiry.Reply::settles)
              .map(Inquiry.Reply::answer)
              .collect(Collectors.joining("; ")),
          fact.replies().stream().map(Inquiry.Reply::answer).collect(Collectors.joining("; ")),
          inquiry.sets().stream()
              .filter(set -> set.facts().contains(fact.fact()))
              .map(set -> String.join(" + ", set.facts()))
              .collect(Collectors.joining("; ")),
          Boolean.toString(inquiry.complete())));
    }
  }
}
