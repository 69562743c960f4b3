package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Composition;
import org.ytterby.material.Identification;
import org.ytterby.material.Implication;
import org.ytterby.material.ProductForm;

/** What a material is called on the command line: by its composition, by a CAS number or by a name. */
record Asked(
    Composition composition,
    Optional<CasNumber> number,
    Optional<String> name,
    ImmutableList<Implication> implied) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{2,7}-[0-9]{2}-[0-9]");

  /**
   * Reads what was asked. A composition comes first, so `SmCo5` is the formula; a list with semicolons is no name.
   *
   * @throws IllegalArgumentException if it is none of the three, or does not go with the form
   */
  static Asked of(String text, Optional<ProductForm> form) {
    if (NUMBER.matcher(text.strip()).matches()) {
      CasNumber number = new CasNumber(text.strip());
      return identified(Optional.of(number), Optional.empty(), form, "");
    }
    try {
      return new Asked(
          Composition.parse(text), Optional.empty(), Optional.empty(), ImmutableList.of());
    } catch (IllegalArgumentException e) {
      if (text.indexOf(';') >= 0) {
        throw e;
      }
      return identified(Optional.empty(), Optional.of(text), form, e.getMessage() + "\n");
    }
  }

  private static Asked identified(
      Optional<CasNumber> number,
      Optional<String> name,
      Optional<ProductForm> form,
      String before) {
    Identification found = Identification.of(name, number).beside(form, Composition.unknown());
    String why = Stream.concat(found.contradictions().stream(), found.remarks().stream())
        .findFirst()
        .orElse("");
    return found
        .composition()
        .map(c -> new Asked(c, number, name, found.implications()))
        .orElseThrow(() ->
            new IllegalArgumentException(found.contradictions().isEmpty() ? before + why : why));
  }

  /** One line for each fact that was taken from the name or the number. */
  void print(PrintWriter out) {
    implied.forEach(i -> out.println("taken: " + i));
  }

  /** The same as a key and a list of objects behind a comma, nothing if nothing was taken. */
  String json() {
    return implied.isEmpty()
        ? ""
        : implied.stream()
            .map(i -> "{" + members(i) + "}")
            .collect(Collectors.joining(",", ",\"identified\":[", "]"));
  }

  /** The members of an object that says what was taken from where. */
  static String members(Implication implied) {
    return "\"fact\":" + Json.quote(implied.fact()) + ",\"value\":" + Json.quote(implied.value())
        + ",\"from\":" + Json.quote(implied.from()) + ",\"material\":"
        + Json.quote(implied.material()) + ",\"basis\":" + Json.quote(implied.basis());
  }
}
