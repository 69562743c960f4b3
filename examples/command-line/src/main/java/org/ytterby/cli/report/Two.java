package org.ytterby.cli.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.span;

import com.google.errorprone.annotations.Immutable;
import j2html.tags.DomContent;

/**
 * The same words in both languages of the page. Both stand in it, and the page shows one.
 *
 * @param en English
 * @param zh Chinese, simplified
 */
@Immutable
record Two(String en, String zh) {

  /** Words that are the same in both, such as a code. */
  static Two same(String text) {
    return new Two(text, text);
  }

  DomContent shown() {
    return en.equals(zh)
        ? span(en)
        : each(
            span(en).withLang("en").withClass("en"),
            span(zh).withLang("zh-Hans").withClass("zh"));
  }

  Two plus(Two other) {
    return new Two(en + other.en, zh + other.zh);
  }
}
