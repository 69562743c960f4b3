package org.ytterby.material;

import com.google.common.base.Ascii;
import java.util.Arrays;
import org.ytterby.quantity.Truth;

/**
 * The form in which a thing is supplied, apart from what it is made of.
 *
 * <p>A form may settle the chemical class (an {@code oxide} is an oxide), exclude it (a {@code battery} is not offered as
 * an alloy) or leave it to the composition (a {@code powder}). The table is {@code forms.yaml} beside this class, with a
 * reason in each row. Permanent magnets and targets have list rows of their own and satisfy no chemical class.
 */
public enum ProductForm {
  /** Ore as mined. */
  ORE,
  /** Mineral concentrate. */
  CONCENTRATE,
  /** Metal, wrought or not. */
  METAL,
  /** Alloy, in whatever shape. */
  ALLOY,
  /** Sputtering or evaporation target. */
  TARGET,
  /** Permanent-magnet material or magnet, not yet part of something else. */
  PERMANENT_MAGNET,
  /** Powder from which magnets are made. */
  MAGNETIC_POWDER,
  /** Oxide. */
  OXIDE,
  /** Halide. */
  HALIDE,
  /** Salt other than a halide. */
  SALT,
  /** Compound other than an oxide. */
  COMPOUND,
  /** Physical mixture of substances. */
  MIXTURE,
  /** Grown crystal, such as a laser rod. */
  CRYSTAL,
  /** Optical fibre. */
  OPTICAL_FIBRE,
  /** Ceramic body or powder. */
  CERAMIC,
  /** Phosphor. */
  PHOSPHOR,
  /** Other luminescent material. */
  LUMINESCENT,
  /** Hydrogen-storage material. */
  HYDROGEN_STORAGE,
  /** Magnetic-refrigeration material. */
  MAGNETIC_REFRIGERATION,
  /** Magnetostrictive material. */
  MAGNETOSTRICTIVE,
  /** Material for thermal-barrier coatings. */
  THERMAL_BARRIER_COATING,
  /** Catalyst not known to be calcined. */
  CATALYST,
  /** Catalyst fixed on its carrier by calcination. */
  CALCINED_CATALYST,
  /** Chemical reagent. */
  REAGENT,
  /** Extractant for solvent extraction. */
  EXTRACTANT,
  /** Semiconductor wafer. */
  WAFER,
  /** Powder of a material that the form does not tell. */
  POWDER,
  /** Graphite product. */
  GRAPHITE,
  /** Diamond product. */
  DIAMOND,
  /** Battery or cell. */
  BATTERY,
  /** Medicine or an ingredient of one. */
  PHARMACEUTICAL,
  /** Component of unstated integration. */
  COMPONENT,
  /** Assembly of unstated integration. */
  ASSEMBLY,
  /** Rotor with its magnets fitted. */
  ROTOR,
  /** Stator. */
  STATOR,
  /** Sensor. */
  SENSOR,
  /** Product into which magnets are fitted. */
  MAGNET_FITTED_PRODUCT,
  /** Finished product. */
  FINISHED_PRODUCT,
  /** Production or test equipment. */
  EQUIPMENT,
  /** Technology: data, drawings, know-how. */
  TECHNOLOGY,
  /** Service. */
  SERVICE;

  private final String token = Ascii.toLowerCase(name()).replace('_', '-');

  /**
   * Finds the form of a token.
   *
   * @param token the token of the file formats, such as {@code permanent-magnet}; spaces around it are ignored
   * @return the form
   * @throws IllegalArgumentException if no form has that token; the message proposes the nearest one
   */
  public static ProductForm of(String token) {
    String wanted = token.strip();
    return Arrays.stream(values())
        .filter(form -> form.token.equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(Wording.quote(token)
            + " is not a product form"
            + Wording.didYouMean(wanted, Arrays.stream(values()).map(ProductForm::token))));
  }

  /**
   * The name of this form in files.
   *
   * @return lower-case words joined by hyphens
   */
  public String token() {
    return token;
  }

  /**
   * Whether a thing of this form is of a chemical class, as far as the form alone tells.
   *
   * @param chemicalClass the class asked about
   * @return {@code TRUE} if every such thing is, {@code FALSE} if none is, {@code UNKNOWN} if the composition decides
   */
  public Truth satisfies(ChemicalClass chemicalClass) {
    return FormTable.row(this).satisfies(chemicalClass);
  }

  /**
   * Whether the form itself says that materials inside are embedded, mounted or moulded together with other parts.
   *
   * @return true for rotors, stators, sensors, magnet-fitted and finished products
   */
  public boolean impliesIntegrated() {
    return FormTable.row(this).integrated();
  }
}
