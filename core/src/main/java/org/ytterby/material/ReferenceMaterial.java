package org.ytterby.material;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ytterby.quantity.Truth;

/**
 * A row of {@code materials.yaml}: what its names and its CAS number stand for.
 *
 * @param id the name of the row
 * @param names names by language
 * @param written what is implied of what it is made of, as a row of goods would state it
 * @param form the form that the names say; a CAS number says none
 * @param forms further forms in which it is sold as what it is
 * @param graded whether grades of NdFeB magnets may stand beside the names
 * @param number the CAS number, if one can be vouched for
 * @param basis where the row comes from: a letter that the file explains
 * @param confidence high or medium
 */
record ReferenceMaterial(
    String id,
    ImmutableListMultimap<String, String> names,
    String written,
    Optional<ProductForm> form,
    ImmutableSet<ProductForm> forms,
    boolean graded,
    Optional<CasNumber> number,
    String basis,
    String confidence) {

  /** Forms that are one substance, unlike a coated, blended or built-up thing. */
  private static final ImmutableSet<ProductForm> SUBSTANCES = ImmutableSet.of(
      ProductForm.METAL,
      ProductForm.ALLOY,
      ProductForm.OXIDE,
      ProductForm.HALIDE,
      ProductForm.SALT,
      ProductForm.COMPOUND,
      ProductForm.POWDER,
      ProductForm.TARGET,
      ProductForm.REAGENT);

  /** What is implied of what it is made of; read when it is asked for, as few rows ever are. */
  Composition composition() {
    return Composition.parse(written);
  }

  /** Whether the name is the formula itself, for which capitals matter: GaP is no gap. */
  boolean isFormula(String name) {
    return written.indexOf(' ') < 0
        && Family.find(written).isEmpty()
        && written.replace('*', '\u00B7').equals(NameKey.wide(name).replace('*', '\u00B7'));
  }

  /** Refuses a composition that cannot be read, or cannot be of the form of the row. */
  void check() {
    if (form.filter(f -> f != ProductForm.PERMANENT_MAGNET && !mayBe(f)).isPresent()) {
      throw new IllegalArgumentException("`" + written + "` cannot be of its form");
    }
    Composition.parse(written);
  }

  /** Whether a thing stated to be of a form can be this material as a whole, not only hold it. */
  boolean goesWith(ProductForm stated) {
    if (form.filter(stated::equals).isPresent() || forms.contains(stated)) {
      return true;
    }
    return SUBSTANCES.contains(stated)
        && (stated == ProductForm.TARGET || mayBe(stated))
        && !isOtherClass(stated);
  }

  /** Whether the chemical class leaves room for a form. */
  boolean mayBe(ProductForm wanted) {
    return wanted == ProductForm.TARGET
        || composition().possibleClasses().stream()
            .anyMatch(c -> wanted.satisfies(c) != Truth.FALSE);
  }

  /** The name says `halide` and the row `salt`, both being compounds. */
  private boolean isOtherClass(ProductForm stated) {
    return (stated == ProductForm.HALIDE || stated == ProductForm.SALT)
        && form.filter(f -> f == ProductForm.HALIDE || f == ProductForm.SALT).isPresent();
  }
}
