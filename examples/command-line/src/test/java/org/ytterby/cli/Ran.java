package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One run of the program.
 *
 * @param status its exit status
 * @param out standard output
 * @param err standard error
 */
record Ran(int status, String out, String err) {

  /** Runs it with arguments only. */
  static Ran with(String... args) {
    return on(new byte[0], args);
  }

  /** Answers rows that come through standard input. */
  static Ran determine(String csv, String... options) {
    return on(
        csv.getBytes(StandardCharsets.UTF_8),
        ImmutableList.<String>builder()
            .add("determine", "-")
            .add(options)
            .build()
            .toArray(String[]::new));
  }

  /** Runs it with bytes on standard input. */
  static Ran on(byte[] in, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(
        new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, Optional.empty()),
        new ByteArrayInputStream(in),
        args);
    return new Ran(status, out.toString(), err.toString());
  }

  ImmutableList<String> outLines() {
    return out.lines().collect(ImmutableList.toImmutableList());
  }

  ImmutableList<String> errLines() {
    return err.lines().collect(ImmutableList.toImmutableList());
  }
}
