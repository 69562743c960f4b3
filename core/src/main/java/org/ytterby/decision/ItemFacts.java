package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.ItemType;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;
import org.ytterby.trade.Token;

/** The facts of an item that hold no other item and no money. To add one, add it here. */
final class ItemFacts {
  private ItemFacts() {}

  static final ImmutableList<Fact<Item, Item.Builder>> ALL = ImmutableList.of(
      Fact.text(
          "form",
          "form",
          i -> i.form().map(ProductForm::token),
          ProductForm::of,
          (b, form) -> b.form(form)),
      Fact.text(
          "item_type", "itemType", Item::itemType, ItemType::check, (b, type) -> b.itemType(type)),
      Fact.text(
          "composition",
          "composition",
          i -> Optional.of(i.composition().toString()).filter(text -> !text.isEmpty()),
          text -> Composition.parse(Fact.filled(text)),
          (b, composition) -> b.composition(composition)),
      Fact.set(
          "customs_code",
          "customsCodes",
          Item::customsCodes,
          code -> code,
          code -> code,
          (b, codes) -> b.addAllCustomsCodes(codes)),
      Fact.set(
          "control_code",
          "statedControlCodes",
          Item::statedControlCodes,
          code -> code,
          code -> code,
          (b, codes) -> b.addAllStatedControlCodes(codes)),
      Fact.text("cas", "casNumber", Item::casNumber, text -> text, (b, cas) -> b.casNumber(cas)),
      Fact.text("name", "name", Item::name, text -> text, (b, name) -> b.name(name)),
      Fact.countries("origin_country", "origin", Item::origin, (b, c) -> b.origin(c)),
      Fact.countries("made_in", "madeIn", Item::madeIn, (b, c) -> b.madeIn(c)),
      Fact.text(
          "integration",
          "integration",
          i -> i.integration().map(Token::token),
          text -> Token.parse(Integration.class, text),
          (b, integration) -> b.integration(integration)),
      new Fact<>("parameters", "parameters", ItemFacts::parameters, ItemFacts::parameters),
      Fact.stated(
          "technology_field",
          "technologyFields",
          TechnologyField.class,
          Item::technologyFields,
          (b, fields) -> b.technologyFields(fields)),
      Fact.stated(
          "technology_traits",
          "technologyTraits",
          TechnologyTrait.class,
          Item::technologyTraits,
          (b, traits) -> b.technologyTraits(traits)),
      new Fact<>(
          "technology_origin",
          "technologyOrigin",
          ItemFacts::technologyOrigin,
          ItemFacts::technologyOrigin));

  private static Optional<Object> parameters(Item item) {
    ImmutableMap.Builder<String, Object> written = ImmutableMap.builder();
    item.parameters()
        .forEach((name, p) -> written.put(
            name, ImmutableMap.of("value", NumberText.ANY.print(p.value()), "unit", p.unit())));
    return Optional.of(written.buildOrThrow())
        .filter(map -> !map.isEmpty())
        .map(Object.class::cast);
  }

  private static void parameters(JsonNode node, Item.Builder item) {
    node.map().forEach((name, inner) -> {
      JsonMap map = new JsonMap(inner);
      map.need("value")
          .flatMap(v -> v.convert(NumberText.ANY::parse))
          .ifPresent(value -> item.putParameters(name, new Parameter(value, map.text("unit"))));
      map.find("unit");
      map.close();
    });
  }

  private static Optional<Object> technologyOrigin(Item item) {
    Map<TechnologyField, Countries> origin = new EnumMap<>(TechnologyField.class);
    origin.putAll(item.technologyOrigin());
    ImmutableMap.Builder<String, Object> written = ImmutableMap.builder();
    origin.forEach((field, countries) -> written.put(field.token(), countries.toString()));
    return Optional.of(written.buildOrThrow())
        .filter(map -> !map.isEmpty())
        .map(Object.class::cast);
  }

  private static void technologyOrigin(JsonNode node, Item.Builder item) {
    node.map()
        .forEach((field, countries) -> countries
            .attempt(field, () -> Token.parse(TechnologyField.class, field))
            .ifPresent(f -> countries
                .convert(Countries::parse)
                .ifPresent(c -> item.putTechnologyOrigin(f, c))));
  }
}
