package org.ytterby.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.Diagnostic;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Checks law files: every mistake with its file, line and likely fix, and remarks on what is odd.",
      "The files of the folder are checked together with the bundled ones, as --law would use them. Without a folder the bundled ones are checked."
    },
    footer = {"", "Examples:", "  ytterby lint"})
final class LintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "A folder with law files.")
  private Optional<String> folder = Optional.empty();

  @Option(
      names = "--stamp",
      description = {
        "Enter the files with their counts and digests in the rulebook.yaml of the folder.",
        "Do so when you have reviewed them: a file that changes afterwards is refused."
      })
  private boolean stamp;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (stamp) {
      stamp(folder.orElseThrow(() -> new UserError("--stamp needs a folder")));
    }
    Rulebook rulebook = folder.map(LawFolder::rulebook).orElseGet(Rulebooks::bundled);
    List<Diagnostic> remarks = Rulebooks.remarks(folder.map(LawFolder::files).orElse(List.of()));
    remarks.forEach(r -> terminal.out().println("remark: " + r));
    terminal
        .out()
        .println("rulebook %s: %d instruments, %d provisions, no mistake, %d %s"
            .formatted(
                rulebook.head().version(),
                rulebook.announcements().size(),
                rulebook.provisions().size(),
                remarks.size(),
                remarks.size() == 1 ? "remark" : "remarks"));
    return 0;
  }

  /** The manifest is written only if the files are in order without it. */
  private static void stamp(String folder) throws IOException {
    List<LawFile> files = LawFolder.files(folder).stream()
        .filter(f -> !f.name().equals(ManifestStamp.NAME))
        .toList();
    Rulebook rulebook = Rulebooks.bundledWith(files);
    Path manifest = Path.of(folder, ManifestStamp.NAME);
    String before = Files.exists(manifest) ? Files.readString(manifest) : "";
    Files.writeString(manifest, ManifestStamp.of(before, files, rulebook));
  }
}
