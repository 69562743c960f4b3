package org.ytterby.element;

/** The three kinds of elements that the comparison of principal constituents keeps apart. */
public enum ElementKind {
  /** Scandium, yttrium and the lanthanoids from lanthanum to lutetium. */
  RARE_EARTH_METAL,
  /** Every other metal, germanium and antimony among them. */
  OTHER_METAL,
  /** No metal: also the metalloids boron, silicon, arsenic and tellurium, the halogens and the noble gases. */
  NON_METAL
}
