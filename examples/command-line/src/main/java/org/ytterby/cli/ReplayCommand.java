package org.ytterby.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ytterby.decision.DecisionRecord;
import org.ytterby.decision.JsonException;
import org.ytterby.decision.Replay;
import org.ytterby.decision.Replay.Outcome;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.LawFileException;
import org.ytterby.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Decides anew what decision records say was decided, and shows the first difference of each that differs.",
      "A record is replayed under the law that it was written under, and under no other."
    },
    footer = {
      "",
      "Examples:",
      "  ytterby replay decided.jsonl",
      "",
      "Exit status: 0 if every answer is the same, 1 if one differs or could not be compared, 2 if a line could not be read "
          + "(the others are still replayed)."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int NOT_THE_SAME = 1;
  private static final int SHOWN = 200;

  private final Terminal terminal;
  private final InputStream in;

  @Parameters(
      paramLabel = "FILE.jsonl",
      description = "Records, one a line; `-` for standard input.")
  private String file = "-";

  @Option(
      names = "--law",
      paramLabel = "DIR",
      description = {
        "The law files that records were written under: a whole rulebook, or instruments that had been added to the",
        "bundled ones. Records of the bundled law are replayed as well."
      })
  private Optional<String> law = Optional.empty();

  private final Map<String, ControlPolicy> policies = new LinkedHashMap<>();
  private Optional<ControlPolicy> last = Optional.empty();

  ReplayCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() {
    add(PolicyOptions.bundled());
    law.map(LawFolder::files).ifPresent(this::addLaw);
    try (InputStream bytes =
        file.equals("-") ? new BufferedInputStream(in) : InputFile.open(file)) {
      return replay(new RecordLines(bytes));
    } catch (IOException e) {
      throw new UserError("`" + file + "` cannot be read to its end");
    }
  }

  private void add(Rulebook rulebook) {
    policies.put(rulebook.digest(), ControlPolicy.of(rulebook));
  }

  /** A folder may be a rulebook by itself, or be added to the bundled one, or both. */
  private void addLaw(java.util.List<LawFile> files) {
    Optional<LawFileException> alone = attempt(() -> add(Rulebooks.read(files)));
    Optional<LawFileException> added = attempt(() -> add(Rulebooks.bundledWith(files)));
    if (alone.isPresent() && added.isPresent()) {
      throw added.get();
    }
  }

  private static Optional<LawFileException> attempt(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (LawFileException e) {
      return Optional.of(e);
    }
  }

  private int replay(RecordLines lines) throws IOException {
    int all = 0;
    int same = 0;
    int bad = 0;
    for (Optional<RecordLines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      all++;
      Optional<DecisionRecord> record = read(next.get());
      if (record.isEmpty()) {
        bad++;
      } else if (replay(next.get().number(), record.get())) {
        same++;
      }
    }
    terminal
        .out()
        .println("%d %s: %d the same, %d not the same, %d could not be read"
            .formatted(all, all == 1 ? "record" : "records", same, all - same - bad, bad));
    return bad > 0 ? Main.WRONG_INPUT : same < all ? NOT_THE_SAME : 0;
  }

  private Optional<DecisionRecord> read(RecordLines.Line line) {
    if (line.text().isEmpty()) {
      terminal.complain("line " + line.number() + ": is not UTF-8, or longer than a record can be");
      return Optional.empty();
    }
    try {
      return Optional.of(DecisionRecord.parse(line.text().get()));
    } catch (JsonException e) {
      e.problems()
          .forEach(p -> terminal.complain("line %d, character %d%s: `%s` %s"
              .formatted(
                  line.number(),
                  p.column(),
                  p.path().isEmpty() ? "" : ", " + p.path(),
                  p.value(),
                  p.problem())));
      if (!line.ended()) {
        terminal.complain("line " + line.number() + " has no line end: its writing was cut off");
      }
      return Optional.empty();
    }
  }

  private boolean replay(int number, DecisionRecord record) {
    Optional<ControlPolicy> lawThen = Optional.ofNullable(policies.get(record.rulebookDigest()));
    Replay replay = lawThen
        .map(policy -> looking(policy, record).replay(record))
        .orElseGet(() -> ImmutableList.copyOf(policies.values()).get(0).replay(record));
    if (replay.outcome() != Outcome.SAME) {
      terminal
          .out()
          .println(Terminal.plain("line " + number + ": " + replay.outcome().token()));
      replay
          .difference()
          .ifPresent(d -> terminal
              .out()
              .println(Terminal.plain(
                  "  " + d.path() + ": then " + shown(d.then()) + ", now " + shown(d.now()))));
      terminal.out().println(Terminal.plain("  " + replay.because()));
    }
    return replay.outcome() == Outcome.SAME;
  }

  private static String shown(Optional<String> value) {
    return Ascii.truncate(value.orElse("nothing"), SHOWN, "...");
  }

  /** Records beside each other mostly look at the law alike, so the last policy is kept. */
  private ControlPolicy looking(ControlPolicy policy, DecisionRecord record) {
    ControlPolicy found =
        last.filter(p -> p.rulebook().equals(policy.rulebook())).orElse(policy).replayer(record);
    last = Optional.of(found);
    return found;
  }
}
