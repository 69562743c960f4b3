package org.ytterby.trade;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/**
 * A country or territory by its ISO 3166-1 alpha-2 code, as customs forms use it. Hong Kong ({@code HK}), Macao ({@code MO})
 * and Taiwan ({@code TW}) have codes of their own; whether a law counts them in or out is the law's question.
 *
 * @param code two capital letters
 */
public record Country(String code) implements Comparable<Country> {
  private static final ImmutableSet<String> CODES = ImmutableSet.copyOf(Locale.getISOCountries());

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is not an assigned ISO 3166-1 alpha-2 code
   */
  public Country {
    if (!CODES.contains(code)) {
      String upper = code.strip().toUpperCase(Locale.ROOT);
      String fix = CODES.contains(upper)
          ? "write `" + upper + "`"
          : upper.equals("UK")
              ? "the United Kingdom is `GB`"
              : upper.equals("EU")
                  ? "name the members of the European Union that are meant"
                  : "two capital letters are needed, such as `DE`";
      throw new IllegalArgumentException(
          "`%s` is not an ISO 3166-1 alpha-2 country code: %s".formatted(code, fix));
    }
  }

  /**
   * The country of a code.
   *
   * @param code two capital letters
   * @return the country
   * @throws IllegalArgumentException if it is not an assigned ISO 3166-1 alpha-2 code
   */
  public static Country of(String code) {
    return new Country(code);
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
