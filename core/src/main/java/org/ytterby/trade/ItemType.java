package org.ytterby.trade;

import com.google.common.base.Ascii;
import java.util.regex.Pattern;

/**
 * The words for kinds of things, such as {@code jet-mill}. Which words there are is for the law to say; how one is written, and
 * the one word that every law knows, is said here.
 */
public final class ItemType {
  /** None of the things that the law names. */
  public static final String OTHER = "other";

  private static final int LONGEST_ECHO = 60;
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private ItemType() {}

  /**
   * Checks how a word is written.
   *
   * @param text the word
   * @return the same word
   * @throws IllegalArgumentException if it is not made of lower-case words and numbers joined by hyphens
   */
  public static String check(String text) {
    if (!TOKEN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "item type `%s`: lower-case words joined by hyphens are needed, such as `jet-mill`"
              .formatted(Ascii.truncate(text, LONGEST_ECHO, "...")));
    }
    return text;
  }
}
