package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;

/**
 * What a name and a CAS number of goods imply, and no more.
 *
 * <p>A name counts only if it is one of the table of reference materials, after normalisation (Unicode form NFKC, case, white
 * space, hyphens), beside which stand at most a purity, a magnet grade and words for the form. Nothing is matched by likeness;
 * any other name stays unknown. A CAS number implies a composition and no form. A composition is nominal where it is a formula,
 * and says as little as the name does where it is not: a magnet grade leaves dysprosium and terbium unknown.
 *
 * <p>Identifiers that contradict each other imply nothing, and the contradiction is reported, not resolved. Immutable; the
 * same arguments give the same answer for ever.
 */
public final class Identification {
  private static final String COMPOSITION = "composition";
  private static final String FORM = "form";
  private static final String PURITY = "parameters.purity";

  private final ImmutableList<Said> said;
  private final Optional<Composition> composition;
  private final Optional<ProductForm> form;
  private final Optional<Interval> purity;
  private final ImmutableList<Implication> implications;
  private final ImmutableList<String> contradictions;
  private final ImmutableList<String> remarks;

  /** One identifier that was found in the table. */
  private record Said(
      String by,
      ReferenceMaterial material,
      Composition composition,
      Optional<ProductForm> form,
      Optional<Interval> purity) {
    /** As the column of parameters takes it. */
    String purityText() {
      Range<BigDecimal> percent = purity.orElseThrow().range();
      return percent.lowerEndpoint().toPlainString() + "-"
          + percent.upperEndpoint().toPlainString() + " %";
    }

    Implication implies(String fact, Object value) {
      return new Implication(
          fact,
          value.toString(),
          by,
          material.id(),
          material.basis() + ", " + material.confidence());
    }

    @Override
    public String toString() {
      return by + " stands for `" + composition() + "`";
    }
  }

  private Identification(
      ImmutableList<Said> said, List<String> contradictions, List<String> remarks) {
    boolean agreed = contradictions.isEmpty();
    this.said = said;
    this.contradictions = ImmutableList.copyOf(contradictions);
    this.remarks = ImmutableList.copyOf(remarks);
    Optional<Said> stuff = agreed ? fullest(said) : Optional.empty();
    Optional<Said> shape =
        said.stream().filter(s -> agreed && s.form().isPresent()).findFirst();
    Optional<Said> number =
        said.stream().filter(s -> agreed && s.purity().isPresent()).findFirst();
    composition = stuff.map(Said::composition);
    form = shape.flatMap(Said::form);
    purity = number.flatMap(Said::purity);
    implications = Stream.of(
            stuff.map(s -> s.implies(COMPOSITION, s.composition())),
            shape.map(s -> s.implies(FORM, s.form().orElseThrow().token())),
            number.map(s -> s.implies(PURITY, s.purityText())))
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private Identification(
      Identification whole, boolean keepsComposition, boolean keepsForm, boolean keepsPurity) {
    said = whole.said;
    contradictions = whole.contradictions;
    remarks = whole.remarks;
    composition = whole.composition.filter(c -> keepsComposition);
    form = whole.form.filter(f -> keepsForm);
    purity = whole.purity.filter(p -> keepsPurity);
    implications = whole.implications.stream()
        .filter(i -> switch (i.fact()) {
          case COMPOSITION -> keepsComposition;
          case FORM -> keepsForm;
          default -> keepsPurity;
        })
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Looks up a name and a number.
   *
   * @param name any text; longer than 300 characters is unknown
   * @param number a CAS number
   * @return what they imply together; nothing if both are left out
   */
  public static Identification of(Optional<String> name, Optional<CasNumber> number) {
    List<String> remarks = new ArrayList<>();
    List<Said> said = new ArrayList<>();
    number.ifPresent(n -> ReferenceMaterials.bundled()
        .find(n)
        .ifPresentOrElse(
            m -> said.add(new Said(
                "the CAS number " + n, m, m.composition(), Optional.empty(), Optional.empty())),
            () -> remarks.add(
                "The CAS number %s is not that of a reference material: no composition is taken from it."
                    .formatted(n))));
    name.filter(n -> !n.isBlank()).ifPresent(n -> {
      String by = "the name " + Wording.quote(n);
      Optional<NameReading> read =
          n.length() > NameReading.LONGEST ? Optional.empty() : NameReading.of(n);
      read.ifPresentOrElse(
          r -> {
            said.add(new Said(by, r.material(), r.material().composition(), r.form(), r.purity()));
            r.ofPart()
                .ifPresent(p -> remarks.add(
                    "%s in %s is a share of one part, not the purity of the whole: no purity is taken from it."
                        .formatted(Wording.quote(p), by)));
          },
          () -> remarks.add(unknown(n)));
    });
    return new Identification(ImmutableList.copyOf(said), contradictions(said), remarks);
  }

  private static String unknown(String name) {
    return "The name %s is not that of a reference material: no composition is taken from it%s."
        .formatted(
            Wording.quote(name),
            name.length() > NameReading.LONGEST
                ? "; it has " + name.length() + " characters"
                : OddLetters.in(name).map(odd -> "; " + odd).orElse(""));
  }

  private static List<String> contradictions(List<Said> said) {
    return said.size() == 2
            && Disputes.between(said.get(0).composition(), said.get(1).composition())
        ? List.of("%s, %s: nothing is taken from them."
            .formatted(capital(said.get(0).toString()), said.get(1)))
        : List.of();
  }

  /** The number, which is narrower, unless the name says that there is something else inside, such as a dopant. */
  private static Optional<Said> fullest(ImmutableList<Said> said) {
    return said.stream()
        .reduce((number, name) -> name.composition().mentioned().stream()
                .anyMatch(e -> number.composition().contains(e) == Truth.FALSE)
            ? name
            : number);
  }

  /**
   * What is left to be implied beside facts that are stated. A stated fact is never replaced. If it contradicts an identifier,
   * nothing is taken from any of them.
   *
   * @param stated the product form, if it is stated
   * @param told the composition, unknown if it is not stated
   * @return what is implied of the facts that are not stated, with the contradictions
   */
  public Identification beside(Optional<ProductForm> stated, Composition told) {
    boolean isTold = !told.equals(Composition.unknown());
    List<String> found = new ArrayList<>(contradictions);
    for (Said s : said) {
      if (isTold && Disputes.between(told, s.composition())) {
        found.add("%s, and the composition `%s` is stated: nothing is taken from %s."
            .formatted(capital(s.toString()), told, s.by()));
      } else if (!isTold && stated.filter(f -> !s.material().goesWith(f)).isPresent()) {
        found.add("%s; a thing of the form `%s` may be more than that: nothing is taken from %s."
            .formatted(capital(s.toString()), stated.get().token(), s.by()));
      }
    }
    return new Identification(
        new Identification(said, found, remarks),
        !isTold,
        stated.isEmpty() && form.filter(f -> canBe(f, told)).isPresent(),
        true);
  }

  private static boolean canBe(ProductForm form, Composition told) {
    return Arrays.stream(ChemicalClass.values())
        .filter(c -> form.satisfies(c) == Truth.TRUE)
        .allMatch(told.possibleClasses()::contains);
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /**
   * The composition that is implied.
   *
   * @return as a row would state it; empty if none is implied
   */
  public Optional<Composition> composition() {
    return composition;
  }

  /**
   * The product form that is implied, only ever by a name.
   *
   * @return the form; empty if none is implied
   */
  public Optional<ProductForm> form() {
    return form;
  }

  /**
   * The purity that a name states, in per cent. It is the least purity, as the trade means it, and changes no composition.
   *
   * @return from the number in the name to 100; empty if none is stated
   */
  public Optional<Interval> purity() {
    return purity;
  }

  /**
   * All that is implied, each fact with its source.
   *
   * @return at most one for each of composition, form and purity
   */
  public ImmutableList<Implication> implications() {
    return implications;
  }

  /**
   * What contradicts what, in sentences.
   *
   * @return empty if nothing does
   */
  public ImmutableList<String> contradictions() {
    return contradictions;
  }

  /**
   * What was not understood, in sentences, with the character that looks like another if there is one.
   *
   * @return empty if everything was understood
   */
  public ImmutableList<String> remarks() {
    return remarks;
  }
}
