package org.ytterby.cli.rows;

import java.util.Optional;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.ContentValue;

/** Listed content that the caller has summed: a share such as {@code 0.08 %}, or an amount in the currency of the row; ranges too. */
final class ListedContentValueColumn {
  private ListedContentValueColumn() {}

  static ContentValue parse(String text, Optional<String> currency) {
    if (text.indexOf('%') >= 0) {
      return new ContentValue.Share(ValueShare.parse(text));
    }
    return new ContentValue.Amount(Money.of(
        text,
        currency.orElseThrow(() -> new IllegalArgumentException("`" + Problem.shown(text)
            + "` has no unit: write a share such as `0.08 %`, or fill in `currency`"))));
  }
}
