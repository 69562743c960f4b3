package org.ytterby.policy;

import java.util.ArrayList;
import java.util.List;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Stated;

/** A sample in the words of a row, so that whoever reads it can try it: {@code form alloy, composition Cu 90 %, to_country FO}. */
final class SampleText {
  private final List<String> words = new ArrayList<>();

  private SampleText() {}

  /** The shipment and the item of its first line; what a sample states of everything is left out. */
  static String of(Shipment shipment) {
    SampleText text = new SampleText();
    text.item(shipment.lines().get(0).item());
    text.word("movement", shipment.movement().token());
    text.place("from_country", shipment.from());
    text.place("to_country", shipment.to());
    text.place("exporter_nationality", shipment.exporterNationality());
    text.place("recipient_nationality", shipment.recipientNationality());
    text.word("end_use", shipment.endUses().toString());
    text.party("importer", shipment.importer());
    text.party("end_user", shipment.endUser());
    shipment.exporterKnows().forEach(c -> text.word("exporter_knows", c.token()));
    return String.join(", ", text.words);
  }

  private void item(Item item) {
    word("form", item.form().map(ProductForm::token).orElse(""));
    word("item_type", item.itemType().orElse(""));
    word("composition", item.composition().toString());
    word("cas", item.casNumber().orElse(""));
    item.parameters()
        .forEach(
            (name, value) -> word("parameter", name + " " + value.value() + " " + value.unit()));
    if (item.form()
        .filter(f -> f == ProductForm.TECHNOLOGY || f == ProductForm.SERVICE)
        .isPresent()) {
      word("technology_field", item.technologyFields().toString());
      word("technology_traits", item.technologyTraits().toString());
    }
    item.contents().forEach(c -> words.add("inside it (" + inside(c) + ")"));
    place("origin_country", item.origin());
    place("made_in", item.madeIn());
  }

  private static String inside(Item item) {
    SampleText text = new SampleText();
    text.item(item);
    return String.join(", ", text.words);
  }

  private void party(String who, Party party) {
    word(who, party.name().orElse(""));
    place(who + "_country", party.country());
    Stated<?> status = party.status();
    word(who + "_status", status.toString());
  }

  private void place(String name, Countries place) {
    word(name, place.toString());
  }

  private void word(String name, String value) {
    if (!value.isBlank() && !value.equals("civil")) {
      words.add(name + " " + value.strip());
    }
  }
}
