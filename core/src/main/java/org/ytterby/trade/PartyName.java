package org.ytterby.trade;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a party as names are compared. Case, the width of letters, punctuation, white space and the legal form
 * ({@code Ltd}, {@code GmbH}, ...) do not count; everything else does: spelling, accents and word order. Two names are equal if
 * what is left of them is the same. Something is always left, so a name that is nothing but a legal form keeps it.
 */
public final class PartyName {
  /** Marks behind a brand, which would become letters when the width of letters is made equal. */
  private static final CharMatcher MARKS = CharMatcher.anyOf("\u2122\u2120");

  /** Written inside a word: {@code S.A.}, {@code McDonald's}. */
  private static final Pattern INSIDE_WORDS = Pattern.compile("[.'\u2019\u00B7\u30FB]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final String key;

  private PartyName(String key) {
    this.key = key;
  }

  /**
   * The comparable form of a name.
   *
   * @param name the name as somebody wrote it
   * @return what counts of it
   */
  public static PartyName of(String name) {
    ImmutableList<String> words = words(name);
    String key = String.join("", LegalForms.table().strip(words));
    return new PartyName(key.isEmpty() ? name.strip() : key);
  }

  /** The words of a name, in lower case and normal width, without punctuation. */
  static ImmutableList<String> words(String name) {
    String wide = Normalizer.normalize(MARKS.removeFrom(name), Normalizer.Form.NFKC);
    String folded = wide.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String whole = Normalizer.normalize(folded, Normalizer.Form.NFKC);
    return Splitter.on(BETWEEN_WORDS)
        .omitEmptyStrings()
        .splitToStream(INSIDE_WORDS.matcher(whole).replaceAll(""))
        .collect(toImmutableList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartyName that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** What is left of the name. */
  @Override
  public String toString() {
    return key;
  }
}
