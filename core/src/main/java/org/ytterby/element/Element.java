package org.ytterby.element;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The 118 chemical elements in the order of their atomic numbers. A constant is named by its symbol in capitals. Names,
 * kinds, CAS numbers and weights come from the data table {@code elements.yaml} beside this class, which names its sources.
 */
public enum Element {
  /** Hydrogen. */
  H,
  /** Helium. */
  HE,
  /** Lithium. */
  LI,
  /** Beryllium. */
  BE,
  /** Boron. */
  B,
  /** Carbon. */
  C,
  /** Nitrogen. */
  N,
  /** Oxygen. */
  O,
  /** Fluorine. */
  F,
  /** Neon. */
  NE,
  /** Sodium. */
  NA,
  /** Magnesium. */
  MG,
  /** Aluminium. */
  AL,
  /** Silicon. */
  SI,
  /** Phosphorus. */
  P,
  /** Sulfur. */
  S,
  /** Chlorine. */
  CL,
  /** Argon. */
  AR,
  /** Potassium. */
  K,
  /** Calcium. */
  CA,
  /** Scandium. */
  SC,
  /** Titanium. */
  TI,
  /** Vanadium. */
  V,
  /** Chromium. */
  CR,
  /** Manganese. */
  MN,
  /** Iron. */
  FE,
  /** Cobalt. */
  CO,
  /** Nickel. */
  NI,
  /** Copper. */
  CU,
  /** Zinc. */
  ZN,
  /** Gallium. */
  GA,
  /** Germanium. */
  GE,
  /** Arsenic. */
  AS,
  /** Selenium. */
  SE,
  /** Bromine. */
  BR,
  /** Krypton. */
  KR,
  /** Rubidium. */
  RB,
  /** Strontium. */
  SR,
  /** Yttrium. */
  Y,
  /** Zirconium. */
  ZR,
  /** Niobium. */
  NB,
  /** Molybdenum. */
  MO,
  /** Technetium. No standard atomic weight. */
  TC,
  /** Ruthenium. */
  RU,
  /** Rhodium. */
  RH,
  /** Palladium. */
  PD,
  /** Silver. */
  AG,
  /** Cadmium. */
  CD,
  /** Indium. */
  IN,
  /** Tin. */
  SN,
  /** Antimony. */
  SB,
  /** Tellurium. */
  TE,
  /** Iodine. */
  I,
  /** Xenon. */
  XE,
  /** Caesium. */
  CS,
  /** Barium. */
  BA,
  /** Lanthanum. */
  LA,
  /** Cerium. */
  CE,
  /** Praseodymium. */
  PR,
  /** Neodymium. */
  ND,
  /** Promethium. No standard atomic weight. */
  PM,
  /** Samarium. */
  SM,
  /** Europium. */
  EU,
  /** Gadolinium. */
  GD,
  /** Terbium. */
  TB,
  /** Dysprosium. */
  DY,
  /** Holmium. */
  HO,
  /** Erbium. */
  ER,
  /** Thulium. */
  TM,
  /** Ytterbium. */
  YB,
  /** Lutetium. */
  LU,
  /** Hafnium. */
  HF,
  /** Tantalum. */
  TA,
  /** Tungsten. */
  W,
  /** Rhenium. */
  RE,
  /** Osmium. */
  OS,
  /** Iridium. */
  IR,
  /** Platinum. */
  PT,
  /** Gold. */
  AU,
  /** Mercury. */
  HG,
  /** Thallium. */
  TL,
  /** Lead. */
  PB,
  /** Bismuth. */
  BI,
  /** Polonium. No standard atomic weight. */
  PO,
  /** Astatine. No standard atomic weight. */
  AT,
  /** Radon. No standard atomic weight. */
  RN,
  /** Francium. No standard atomic weight. */
  FR,
  /** Radium. No standard atomic weight. */
  RA,
  /** Actinium. No standard atomic weight. */
  AC,
  /** Thorium. */
  TH,
  /** Protactinium. */
  PA,
  /** Uranium. */
  U,
  /** Neptunium. No standard atomic weight. */
  NP,
  /** Plutonium. No standard atomic weight. */
  PU,
  /** Americium. No standard atomic weight. */
  AM,
  /** Curium. No standard atomic weight. */
  CM,
  /** Berkelium. No standard atomic weight. */
  BK,
  /** Californium. No standard atomic weight. */
  CF,
  /** Einsteinium. No standard atomic weight. */
  ES,
  /** Fermium. No standard atomic weight. */
  FM,
  /** Mendelevium. No standard atomic weight. */
  MD,
  /** Nobelium. No standard atomic weight. */
  NO,
  /** Lawrencium. No standard atomic weight. */
  LR,
  /** Rutherfordium. No standard atomic weight. */
  RF,
  /** Dubnium. No standard atomic weight. */
  DB,
  /** Seaborgium. No standard atomic weight. */
  SG,
  /** Bohrium. No standard atomic weight. */
  BH,
  /** Hassium. No standard atomic weight. */
  HS,
  /** Meitnerium. No standard atomic weight. */
  MT,
  /** Darmstadtium. No standard atomic weight. */
  DS,
  /** Roentgenium. No standard atomic weight. */
  RG,
  /** Copernicium. No standard atomic weight. */
  CN,
  /** Nihonium. No standard atomic weight. */
  NH,
  /** Flerovium. No standard atomic weight. */
  FL,
  /** Moscovium. No standard atomic weight. */
  MC,
  /** Livermorium. No standard atomic weight. */
  LV,
  /** Tennessine. No standard atomic weight. */
  TS,
  /** Oganesson. No standard atomic weight. */
  OG;

  /**
   * The element with a symbol.
   *
   * @param symbol the symbol as it is written in formulas, such as {@code Dy}; capitals matter
   * @return the element
   * @throws IllegalArgumentException if no element has this symbol; the message says which one may be meant
   */
  public static Element of(String symbol) {
    return find(symbol)
        .orElseThrow(() -> new IllegalArgumentException(ElementSuggestions.unknownSymbol(symbol)));
  }

  /**
   * The element with a symbol, if there is one.
   *
   * @param symbol the symbol as it is written in formulas, such as {@code Dy}; capitals matter
   * @return the element, or empty if no element has this symbol
   */
  public static Optional<Element> find(String symbol) {
    return Optional.ofNullable(ElementTable.BY_SYMBOL.get(symbol));
  }

  /**
   * The symbol as it is written in formulas.
   *
   * @return one capital letter, or a capital and a small one
   */
  public String symbol() {
    return ElementTable.row(this).symbol();
  }

  /**
   * The atomic number.
   *
   * @return 1 for hydrogen to 118 for oganesson
   */
  public int number() {
    return ElementTable.row(this).number();
  }

  /**
   * The English name recommended by IUPAC, in small letters.
   *
   * @return such as {@code dysprosium}, {@code aluminium} or {@code caesium}
   */
  public String englishName() {
    return ElementTable.row(this).englishName();
  }

  /**
   * Whether the element is a rare-earth metal, another metal or no metal.
   *
   * @return the kind; chemistry only, a law may list fewer or more elements than a kind has
   */
  public ElementKind kind() {
    return ElementTable.row(this).kind();
  }

  /**
   * The standard atomic weight of the Commission on Isotopic Abundances and Atomic Weights, table of 2021 with the revisions
   * of 2024: a dimensionless closed range, which is either the interval that the commission gives or its value less and plus
   * the uncertainty. It holds for normal materials; enriched isotopes may lie outside.
   *
   * @return the range, or empty for an element without a standard atomic weight, such as promethium
   */
  public Optional<Range<BigDecimal>> standardAtomicWeight() {
    return ElementTable.row(this).standardAtomicWeight();
  }

  /**
   * The names in other languages, only for the elements that the law names.
   *
   * @return names by language tag: {@code zh-Hans}, {@code zh-Hant}, {@code ja} and {@code de}; empty for other elements
   */
  public ImmutableMap<String, String> localNames() {
    return ElementTable.row(this).localNames();
  }

  /**
   * The registry number of the element in the Chemical Abstracts Service, only for the elements that the law names.
   *
   * @return such as {@code 7429-91-6}; empty for other elements
   */
  public Optional<String> casNumber() {
    return ElementTable.row(this).casNumber();
  }
}
