package org.ytterby.material;

/**
 * One fact that an identifier implies, and where it comes from.
 *
 * @param fact the column in which it could be stated: {@code composition}, {@code form} or {@code parameters.purity}
 * @param value the fact, as that column takes it
 * @param from the identifier, in words: {@code the CAS number 1308-87-8}
 * @param material the row of the table of reference materials
 * @param basis what the row rests on: {@code C} catalogues and public compound lists, {@code N} nomenclature, {@code T} usage of
 *     the trade, {@code L} the words of the law files; with the confidence behind it
 */
public record Implication(String fact, String value, String from, String material, String basis) {
  /**
   * One line for people.
   *
   * @return such as {@code composition Dy2O3, from the CAS number 1308-87-8 (dy-oxide; C, high)}
   */
  @Override
  public String toString() {
    return fact + " " + value + ", from " + from + " (" + material + "; " + basis + ")";
  }
}
