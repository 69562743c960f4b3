package org.ytterby.decision;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.HeldLicence;
import org.ytterby.trade.PartQuantity;
import org.ytterby.trade.Token;

/** What stands on a licence that is held. To add something, add it here. */
final class LicenceFacts {
  private LicenceFacts() {}

  static final ImmutableList<Fact<HeldLicence, HeldLicence.Builder>> ALL =
      ImmutableList.<Fact<HeldLicence, HeldLicence.Builder>>builder()
          .add(Fact.text("kind", "kind", l -> Optional.of(l.kind()), t -> t, (b, t) -> b.kind(t)))
          .add(Fact.text(
              "number", "number", l -> Optional.of(l.number()), t -> t, (b, t) -> b.number(t)))
          .add(Fact.text(
              "valid_from",
              "validFrom",
              l -> l.validFrom().map(LocalDate::toString),
              LocalDate::parse,
              (b, day) -> b.validFrom(day)))
          .add(Fact.text(
              "valid_to",
              "validTo",
              l -> l.validTo().map(LocalDate::toString),
              LocalDate::parse,
              (b, day) -> b.validTo(day)))
          .add(Fact.set(
              "items", "items", HeldLicence::items, t -> t, t -> t, (b, all) -> b.addAllItems(all)))
          .add(Fact.set(
              "end_users",
              "endUsers",
              HeldLicence::endUsers,
              t -> t,
              t -> t,
              (b, all) -> b.addAllEndUsers(all)))
          .add(Fact.countries(
              "destinations",
              "destinations",
              HeldLicence::destinations,
              (b, countries) -> b.destinations(countries)))
          .add(Fact.set(
              "end_uses",
              "endUses",
              HeldLicence::endUses,
              EndUse::token,
              text -> Token.parse(EndUse.class, text),
              (b, all) -> b.addAllEndUses(all)))
          .add(Fact.text(
              "quantity_left",
              "quantityLeft",
              l -> l.quantityLeft().map(LicenceFacts::text),
              LicenceFacts::quantity,
              (b, quantity) -> b.quantityLeft(quantity)))
          .add(Fact.text(
              "takes",
              "takes",
              l -> l.takes().map(LicenceFacts::text),
              LicenceFacts::quantity,
              (b, quantity) -> b.takes(quantity)))
          .add(new Fact<>(
              "exports_made",
              "exportsMade",
              HeldLicence::exportsMade,
              (node, b) -> node.whole().ifPresent(b::exportsMade)))
          .build();

  private static String text(PartQuantity quantity) {
    return NumberText.NOT_NEGATIVE.print(quantity.amount()) + " " + quantity.unit();
  }

  private static PartQuantity quantity(String text) {
    List<String> words = Splitter.on(' ').splitToList(text);
    int last = words.size() - 1;
    if (last == 0) {
      throw new IllegalArgumentException("is not a quantity, such as 500 kg");
    }
    return new PartQuantity(
        NumberText.NOT_NEGATIVE.parse(String.join(" ", words.subList(0, last))), words.get(last));
  }

  static Map<String, Object> write(HeldLicence licence) {
    Map<String, Object> written = new LinkedHashMap<>();
    Fact.writeAll(ALL, licence, written);
    return written;
  }

  static Optional<HeldLicence> read(JsonNode node) {
    int before = node.problems().count();
    JsonMap map = new JsonMap(node);
    map.text("kind");
    map.text("number");
    HeldLicence.Builder licence = HeldLicence.builder();
    if (node.problems().count() == before) {
      Fact.readAll(ALL, map, licence);
    }
    map.close();
    return node.problems().count() > before
        ? Optional.empty()
        : node.attempt(node.shape(), licence::build);
  }
}
