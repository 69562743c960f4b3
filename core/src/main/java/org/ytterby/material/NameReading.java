package org.ytterby.material;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ytterby.quantity.Interval;

/**
 * A name that was understood to its last letter: a name of the table, beside which stand at most a purity, a magnet grade and
 * words for the form.
 */
record NameReading(
    ReferenceMaterial material,
    Optional<ProductForm> form,
    Optional<Interval> purity,
    Optional<String> ofPart) {
  static final int LONGEST = 300;
  private static final int MOST_WORDS = 3;

  /** Grades as makers write them: a maximum energy product in MGOe, and letters for the coercivity. */
  private static final Pattern GRADE = Pattern.compile(
      "(?<![a-z0-9.])(?<grade>grade\\s{0,3}|牌号\\s{0,3}|güte\\s{0,3})?(?<n>n)?(?:2[89]|3[0-9]|4[0-9]|5[0-6])[\\s-]?(?<letters>m|h|sh|uh|eh|ah|vh|th)?(?![a-z0-9.%])",
      Pattern.CASE_INSENSITIVE);

  private static final CharMatcher EDGES = CharMatcher.whitespace().or(CharMatcher.anyOf(",;:/、。"));

  /** Reads a name of at most {@link #LONGEST} characters. */
  static Optional<NameReading> of(String name) {
    String wide = NameKey.wide(name);
    return wide.length() > LONGEST
        ? Optional.empty()
        : pure(wide).or(() -> plain(wide, Optional.empty(), Optional.empty()));
  }

  private static Optional<NameReading> pure(String name) {
    NamePurity purity = NamePurity.of(name);
    return purity.rest().equals(name)
        ? Optional.empty()
        : plain(purity.rest(), purity.percent(), purity.ofPart());
  }

  private static Optional<NameReading> plain(
      String name, Optional<Interval> purity, Optional<String> ofPart) {
    String trimmed = EDGES.trimFrom(name.replaceAll("\\(\\s{0,9}\\)", " "));
    return beside(trimmed, MOST_WORDS)
        .or(() -> graded(trimmed))
        .map(read -> new NameReading(read.material(), read.form(), purity, ofPart));
  }

  /** The name, without words for the form where there are some. */
  private static Optional<NameReading> beside(String name, int words) {
    Optional<ReferenceMaterial> exact = ReferenceMaterials.bundled().find(name);
    if (exact.isPresent() || words == 0) {
      return exact.map(m -> new NameReading(
          m, m.form().or(() -> formIn(name, m)), Optional.empty(), Optional.empty()));
    }
    for (NameWord word : NameWord.Table.ALL) {
      Optional<NameReading> read = word.without(name)
          .flatMap(rest -> beside(EDGES.trimFrom(rest), words - 1))
          .filter(r -> word.fits(r.material()))
          .map(r -> new NameReading(
              r.material(),
              word.formOf(r.material(), r.form()),
              Optional.empty(),
              Optional.empty()));
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  /** The form that a word inside the very name says, as in `BAM phosphor`. */
  private static Optional<ProductForm> formIn(String name, ReferenceMaterial material) {
    return NameWord.Table.ALL.stream()
        .filter(word -> word.without(name).isPresent())
        .flatMap(word -> word.form().stream())
        .filter(material.forms()::contains)
        .findFirst();
  }

  /** A grade beside the name of a magnet alloy says that it is a magnet. */
  private static Optional<NameReading> graded(String name) {
    Matcher grade = GRADE.matcher(name);
    if (!grade.find()
        || (grade.group("grade") == null
            && grade.group("n") == null
            && grade.group("letters") == null)) {
      return Optional.empty();
    }
    String rest = name.substring(0, grade.start()) + " " + name.substring(grade.end());
    return ReferenceMaterials.bundled()
        .find(EDGES.trimFrom(rest.replaceAll("[,\\s]{1,9}", " ")))
        .filter(ReferenceMaterial::graded)
        .map(m -> new NameReading(
            m, Optional.of(ProductForm.PERMANENT_MAGNET), Optional.empty(), Optional.empty()));
  }
}
