package org.ytterby.material;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What of a name counts when names are compared: its characters in Unicode form NFKC and lower case, without white space,
 * hyphens, dashes and underscores. So width, case and spelling with or without a hyphen make no difference, and everything else does.
 */
final class NameKey {
  private static final CharMatcher SKIPPED = CharMatcher.whitespace()
      .or(CharMatcher.anyOf("-_\u00AD\u2212\u30FB\u00B7"))
      .or(CharMatcher.forPredicate(c -> Character.getType(c) == Character.DASH_PUNCTUATION));

  private NameKey() {}

  static String of(String name) {
    return SKIPPED.removeFrom(wide(name).toLowerCase(Locale.ROOT));
  }

  /** The same characters in one width, subscripts as plain digits. */
  static String wide(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }
}
