package org.ytterby.spring;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.trade.Token;

/** Reads the parameters of a request and keeps every mistake. */
final class Parameters {
  private final ImmutableList.Builder<Fault> faults = ImmutableList.builder();

  Optional<LocalDate> day(String name, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      faults.add(Fault.ofParameter(name, text, "is no day: write it as 2026-11-23"));
      return Optional.empty();
    }
  }

  <E extends Enum<E> & Token> Optional<E> word(
      Class<E> vocabulary, String name, Optional<String> text) {
    try {
      return text.map(word -> Token.parse(vocabulary, word));
    } catch (IllegalArgumentException e) {
      bad(name, text.orElse(""), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  void bad(String name, String value, String says) {
    faults.add(Fault.ofParameter(name, value, says));
  }

  /**
   * Ends the reading.
   *
   * @throws Refused if there was a mistake
   */
  void close() {
    ImmutableList<Fault> found = faults.build();
    if (!found.isEmpty()) {
      throw Refused.faulty(found);
    }
  }
}
