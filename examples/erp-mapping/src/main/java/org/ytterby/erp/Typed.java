package org.ytterby.erp;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fields of one record as somebody typed them. What is blank or not understood is unknown; the latter is noted. */
final class Typed {
  private final String where;
  private final ImmutableMap<String, String> fields;
  private final List<String> notes;

  Typed(String where, ImmutableMap<String, String> fields, List<String> notes) {
    this.where = where;
    this.fields = fields;
    this.notes = notes;
  }

  Typed(String where, ImmutableMap<String, String> fields) {
    this(where, fields, new ArrayList<>());
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  <T> Optional<T> read(String name, Function<String, T> reader) {
    return text(name).flatMap(text -> understood(name, text, reader));
  }

  <T> Optional<T> understood(String name, String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException e) {
      notes.add("%s: %s is taken as unknown: %s".formatted(where, name, e.getMessage()));
      return Optional.empty();
    }
  }

  void note(String text) {
    notes.add(where + ": " + text);
  }
}
