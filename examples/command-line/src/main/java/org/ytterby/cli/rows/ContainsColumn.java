package org.ytterby.cli.rows;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Item;

/**
 * Things inside a component or product: {@code permanent-magnet: NdFeB; Dy present + battery}. It is all that is inside, unless it
 * ends in {@code + ...}.
 *
 * @param items the things
 * @param complete whether there is nothing else of interest inside
 */
record ContainsColumn(ImmutableList<Item> items, boolean complete) {

  static ContainsColumn parse(String text) {
    List<String> parts = Splitter.on(" + ").trimResults().splitToList(text);
    boolean open = parts.get(parts.size() - 1).equals(Words.OPEN);
    return new ContainsColumn(
        parts.subList(0, parts.size() - (open ? 1 : 0)).stream()
            .map(ContainsColumn::item)
            .collect(ImmutableList.toImmutableList()),
        !open);
  }

  private static Item item(String part) {
    int colon = part.indexOf(':');
    Item.Builder item =
        Item.builder().form(ProductForm.of(colon < 0 ? part : part.substring(0, colon)));
    if (colon >= 0) {
      item.composition(Composition.parse(part.substring(colon + 1)));
    }
    return item.build();
  }
}
