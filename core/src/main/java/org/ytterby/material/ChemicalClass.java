package org.ytterby.material;

/**
 * What kind of substance a material is, apart from the shape in which it is sold.
 *
 * <p>Export lists word their rows in these terms. The classes do not overlap: oxides are not counted among compounds, and
 * a mixture is a physical one, whose parts are still the substances they were.
 */
public enum ChemicalClass {
  /** One metal, of whatever purity. */
  METAL,
  /** Metals, perhaps with some boron, carbon or silicon, that form one metallic material. */
  ALLOY,
  /** A compound of oxygen and one other element, or a solid solution of such oxides. */
  OXIDE,
  /** Any other chemical compound: halides, salts, garnets, nitrides. */
  COMPOUND,
  /** A physical mixture of two or more substances. */
  MIXTURE
}
