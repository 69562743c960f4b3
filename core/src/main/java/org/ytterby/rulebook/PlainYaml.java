package org.ytterby.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Refuses what YAML offers and law files have no use for: anchors and aliases, tags, and nesting beyond reason. */
final class PlainYaml {
  private static final int DEEPEST = 40;
  private static final int LONGEST = 2_000_000;

  private PlainYaml() {}

  /** The events of a file; empty, with problems, if it holds anything that is refused. */
  static ImmutableList<Event> events(LawFile file, LoadSettings settings, Problems problems) {
    if (file.text().length() > LONGEST) {
      problems.add(file.name(), 0, "", "is longer than " + LONGEST + " characters");
      return ImmutableList.of();
    }
    int replaced = file.text().indexOf('\uFFFD');
    if (replaced >= 0) {
      problems.add(
          file.name(), line(file, replaced), "\uFFFD", "is not UTF-8: save the file as UTF-8");
      return ImmutableList.of();
    }
    ImmutableList.Builder<Event> events = ImmutableList.builder();
    ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, file.text()));
    boolean plain = true;
    int depth = 0;
    while (parser.hasNext() && depth <= DEEPEST) {
      Event event = parser.next();
      events.add(event);
      depth +=
          event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      Optional<Diagnostic> refused = refused(file, event, depth);
      refused.ifPresent(d -> problems.add(d.file(), d.line(), d.value(), d.problem()));
      plain &= refused.isEmpty();
    }
    return plain ? events.build() : ImmutableList.of();
  }

  private static Optional<Diagnostic> refused(LawFile file, Event event, int depth) {
    String value = "";
    String problem = "";
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      value = (event instanceof AliasEvent ? "*" : "&") + node.getAnchor().get().getValue();
      problem = "anchors and aliases are not used in law files: write it out, or use a template";
    } else if (tag(event).isPresent()) {
      value = tag(event).get();
      problem = "tags are not used in law files: drop it";
    } else if (depth > DEEPEST) {
      problem = "is nested more than " + DEEPEST + " deep";
    }
    int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    return problem.isEmpty()
        ? Optional.empty()
        : Optional.of(new Diagnostic(file.name(), line, value, problem));
  }

  private static Optional<String> tag(Event event) {
    return event instanceof ScalarEvent scalar
        ? scalar.getTag()
        : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  /** The line of a place in the text, from 1. */
  static int line(LawFile file, int position) {
    return 1
        + (int) file.text().codePoints().limit(position).filter(c -> c == '\n').count();
  }
}
