package org.ytterby.cli.rows;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Money;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;

/**
 * Listed content with origin and value: {@code Dy metal CN 12.40; Tb oxide JP 3}, each piece being composition, form, countries and
 * amount. It is all that there is, unless it ends in {@code ; ...}.
 */
final class ListedContentColumn {
  private static final int FORM = 1;

  private ListedContentColumn() {}

  static ContentValue parse(String text, String currency) {
    ImmutableList<String> parts = Words.list(text);
    return new ContentValue.Itemised(
        Words.closed(parts).stream()
            .map(part -> piece(part, currency))
            .collect(ImmutableList.toImmutableList()),
        !Words.isOpen(parts));
  }

  private static ContentValue.Piece piece(String part, String currency) {
    List<String> words =
        Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().splitToList(part);
    if (words.size() < 4) {
      throw new IllegalArgumentException(
          "`" + Problem.shown(part)
              + "` is not listed content: write composition, form, country and amount, such as `Dy metal CN 12.40`");
    }
    int form = form(words);
    Item item = Item.builder()
        .composition(Composition.parse(String.join(" ", words.subList(0, form))))
        .form(ProductForm.of(words.get(form)))
        .origin(Countries.parse(words.get(form + 1)))
        .build();
    return new ContentValue.Piece(
        item, Money.of(String.join(" ", words.subList(form + 2, words.size())), currency));
  }

  /** The word that is a form, with a country and an amount behind it; the second word if there is none. */
  private static int form(List<String> words) {
    for (int i = FORM; i < words.size() - 2; i++) {
      if (isForm(words.get(i))) {
        return i;
      }
    }
    return FORM;
  }

  private static boolean isForm(String word) {
    return java.util.Arrays.stream(ProductForm.values()).anyMatch(f -> f.token().equals(word));
  }
}
