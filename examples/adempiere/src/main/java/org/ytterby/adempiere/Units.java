package org.ytterby.adempiere;

import com.google.common.collect.ImmutableMap;

/** The codes of ADempiere's units of measure, UN/ECE Recommendation 20 or X12, in the library's words. */
final class Units {
  private static final ImmutableMap<String, String> CODES = ImmutableMap.<String, String>builder()
      .put("EA", "piece")
      .put("PCE", "piece")
      .put("H87", "piece")
      .put("KG", "kg")
      .put("KGM", "kg")
      .put("GR", "g")
      .put("GRM", "g")
      .put("MGM", "mg")
      .put("TNE", "t")
      .put("MTR", "m")
      .put("LTR", "l")
      .buildOrThrow();

  private Units() {}

  /** The word, or the code itself, which the library then does not know. */
  static String word(String code) {
    String stripped = code.strip();
    return CODES.getOrDefault(stripped, "unit of measure " + stripped);
  }
}
