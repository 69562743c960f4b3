package org.ytterby.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.LibraryVersion;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.RulebookHead;
import org.ytterby.rulebook.LawFileException;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Token;
import org.ytterby.trade.ValueBasis;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/** Shipment rows in, determinations out. */
@Command(
    name = "ytterby",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Answers whether shipments need an export licence under China's rare-earth controls, with reasons.",
    footer = {
      "",
      "Exit status: 0 when every question was answered, 1 when a replayed record is not the same, 2 for wrong input (good rows are still answered), 3 for a defect of this program."
    })
public final class Main {
  static final int WRONG_INPUT = 2;
  static final int DEFECT = 3;
  private static final char DAMAGED = '\uFFFD';

  private Main() {}

  /** The versions that an answer depends on. */
  static final class Versions implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      RulebookHead law = Rulebooks.bundled().head();
      return new String[] {
        "ytterby " + LibraryVersion.get(),
        "rulebook %s, checked through %s".formatted(law.version(), law.assertedThrough())
      };
    }
  }

  /**
   * Runs one command and ends the process with its status.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    Terminal terminal = new Terminal(
        out,
        err,
        Colours.wanted(System.getenv()),
        Colours.isTerminal(),
        Colours.isErrorTerminal() ? Optional.of(err) : Optional.empty());
    int status = run(terminal, System.in, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8)));
  }

  /** Runs one command; nothing but its arguments decides what it does. */
  static int run(Terminal terminal, InputStream in, String... args) {
    CommandLine line = new CommandLine(new Main())
        .addSubcommand(new DetermineCommand(terminal, in))
        .addSubcommand(new TimelineCommand(terminal, in))
        .addSubcommand(new ImpactCommand(terminal, in))
        .addSubcommand(new QuestionsCommand(terminal, in))
        .addSubcommand(new WhatIfCommand(terminal, in))
        .addSubcommand(new ClassifyCommand(terminal))
        .addSubcommand(new CompositionCommand(terminal))
        .addSubcommand(new StatusCommand(terminal))
        .addSubcommand(new ReportCommand(terminal, in))
        .addSubcommand(new LintCommand(terminal))
        .addSubcommand(new ReplayCommand(terminal, in))
        .addSubcommand(new CommandLine.HelpCommand());
    line.registerConverter(LocalDate.class, new Days());
    line.registerConverter(ReportedMeasures.class, text -> word(ReportedMeasures.class, text));
    line.registerConverter(ValueBasis.class, text -> word(ValueBasis.class, text));
    line.setOut(terminal.out()).setErr(terminal.err());
    line.setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    line.setUsageHelpWidth(Wrap.WIDTH);
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((e, given) -> misused(terminal, e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
    try {
      int status = line.execute(args);
      if (status == WRONG_INPUT && Stream.of(args).anyMatch(arg -> arg.indexOf(DAMAGED) >= 0)) {
        terminal.complain(
            "Some letters of the command did not arrive: if they were right, the shell's locale is not UTF-8; set LC_ALL=C.UTF-8 or read them from a file.");
      }
      return status;
    } catch (StackOverflowError e) {
      return defect(terminal, e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private static <E extends Enum<E> & Token> E word(Class<E> vocabulary, String text) {
    try {
      return Token.parse(vocabulary, text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(
          Objects.requireNonNullElse(e.getMessage(), "not a word of the vocabulary"));
    }
  }

  private static int misused(Terminal terminal, CommandLine.ParameterException e) {
    terminal.complain(Objects.requireNonNullElse(e.getMessage(), "wrong arguments"));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, terminal.err());
    terminal.complain(
        "Try `%s --help`.".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
    return WRONG_INPUT;
  }

  private static int failed(Terminal terminal, Exception e) {
    if (e instanceof UserError || isRefusal(e)) {
      terminal.complain(Objects.requireNonNullElse(e.getMessage(), "wrong input"));
      return WRONG_INPUT;
    }
    return defect(terminal, e);
  }

  /** Whether the library refused an argument, with a message for people; subclasses come from elsewhere, save one. */
  private static boolean isRefusal(Exception e) {
    return e.getClass() == IllegalArgumentException.class || e instanceof LawFileException;
  }

  private static int defect(Terminal terminal, Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String where = trace.length == 0
        ? "unknown place"
        : trace[0].getFileName() + ":" + trace[0].getLineNumber();
    terminal.complain("This is a defect of the program and not of your input (" + where
        + "). Please report it, with the command and, if you can, the row.");
    return DEFECT;
  }
}
