package org.ytterby.trade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.ytterby.YtterbyStyle;
import org.ytterby.material.CasNumber;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.Truth;

/**
 * What is shipped: goods, equipment, technology or a service, with the facts that lists of controlled items ask for. Every
 * fact may be left out, and is then unknown: not zero, not absent, not harmless. Immutable.
 */
@YtterbyStyle
@Value.Immutable
public abstract class Item {
  private static final ImmutableSet<ProductForm> HOLDERS = ImmutableSet.of(
      ProductForm.COMPONENT,
      ProductForm.ASSEMBLY,
      ProductForm.ROTOR,
      ProductForm.STATOR,
      ProductForm.SENSOR,
      ProductForm.MAGNET_FITTED_PRODUCT,
      ProductForm.FINISHED_PRODUCT,
      ProductForm.EQUIPMENT,
      ProductForm.BATTERY);

  Item() {}

  /**
   * The product form.
   *
   * @return the form, if known
   */
  public abstract Optional<ProductForm> form();

  /**
   * What it is made of.
   *
   * @return the composition; unknown when not stated
   */
  @Value.Default
  public Composition composition() {
    return Composition.unknown();
  }

  /**
   * The kind of thing that a law row names, such as {@code jet-mill}, or {@link ItemType#OTHER} for none of them.
   *
   * @return the token, if known
   */
  public abstract Optional<String> itemType();

  /**
   * Where the goods originate.
   *
   * @return the possible countries; any when not known
   */
  @Value.Default
  public Countries origin() {
    return Countries.any();
  }

  /**
   * Where this very item was manufactured.
   *
   * @return the possible countries; any when not known
   */
  @Value.Default
  public Countries madeIn() {
    return Countries.any();
  }

  /**
   * How far it has been joined with other parts, as stated.
   *
   * @return the statement, if there is one
   */
  public abstract Optional<Integration> integration();

  /**
   * What is inside a component or product.
   *
   * @return the items inside that were stated
   */
  public abstract ImmutableList<Item> contents();

  /**
   * Whether {@link #contents()} is all that is inside.
   *
   * @return false unless stated
   */
  @Value.Default
  public boolean contentsComplete() {
    return false;
  }

  /**
   * Where the technology that this item was made with, or that it is, originates, by field.
   *
   * @return the possible countries of each field that was stated
   */
  public abstract ImmutableMap<TechnologyField, Countries> technologyOrigin();

  /**
   * The fields that a technology or service belongs to.
   *
   * @return the fields; unknown when not stated
   */
  @Value.Default
  public Stated<TechnologyField> technologyFields() {
    return Stated.unknown();
  }

  /**
   * What kind of technology or service it is.
   *
   * @return the traits; unknown when not stated
   */
  @Value.Default
  public Stated<TechnologyTrait> technologyTraits() {
    return Stated.unknown();
  }

  /**
   * Customs commodity codes, digits only. They point to list entries and decide nothing.
   *
   * @return the codes
   */
  public abstract ImmutableSet<String> customsCodes();

  /**
   * Control codes under which the caller has classified the item.
   *
   * @return the codes as stated
   */
  public abstract ImmutableSet<String> statedControlCodes();

  /**
   * The CAS registry number of the substance. A policy takes the composition from it that it implies, if none is stated.
   *
   * @return the number, if known; always a {@linkplain CasNumber valid} one
   */
  public abstract Optional<String> casNumber();

  /**
   * A trade or chemical name. A policy takes what it implies of form, composition and purity from it, where these are not stated.
   *
   * @return the name, if known
   */
  public abstract Optional<String> name();

  /**
   * Technical parameters by name.
   *
   * @return the parameters that were stated
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Parameter> parameters();

  /**
   * The value of the item.
   *
   * @return the value, if known
   */
  public abstract Optional<Money> value();

  /**
   * The value of listed content inside.
   *
   * @return what is known of it, if anything
   */
  public abstract Optional<ContentValue> contentValue();

  /**
   * The integration as stated or, where nothing is stated, as the form implies: a rotor, a sensor or a finished product is
   * integrated by what the word means.
   *
   * @return the integration, if it is known
   */
  public Optional<Integration> effectiveIntegration() {
    return integration()
        .or(() -> form().filter(ProductForm::impliesIntegrated).map(f -> Integration.INTEGRATED));
  }

  /**
   * Whether the item belongs to one of some chemical classes, by its form and its composition together.
   *
   * @param wanted the classes
   * @return true if nothing else is possible, false if none of them is possible
   */
  public Truth isOf(ImmutableSet<ChemicalClass> wanted) {
    return new ClassFacts(form(), composition()).isOf(wanted);
  }

  /**
   * The forms that the item can have: the one that is stated, or those that contradict nothing else that is.
   *
   * @return at least one
   */
  public ImmutableSet<ProductForm> possibleForms() {
    return Stream.of(ProductForm.values())
        .filter(f -> form().map(f::equals).orElse(true))
        .filter(f -> contents().isEmpty() || HOLDERS.contains(f))
        .filter(f -> !new ClassFacts(Optional.of(f), composition()).contradictory())
        .collect(Sets.toImmutableEnumSet());
  }

  /**
   * The same item in another form.
   *
   * @param form the form
   * @return another item, otherwise equal
   * @throws IllegalArgumentException if the form contradicts the composition, or the item has parts and the form is a material
   */
  public Item withForm(ProductForm form) {
    return withMaterial(Optional.of(form), composition(), parameters(), contents());
  }

  /**
   * Whether other items can be inside this one: materials have constituents, things have contents.
   *
   * @return false if the form is that of a material
   */
  public boolean mayHoldParts() {
    return form().map(HOLDERS::contains).orElse(true);
  }

  /**
   * The items inside this one, at every depth.
   *
   * @return all that were stated; an item that several others share is there once
   */
  public Stream<Item> allContents() {
    Set<Item> found = Sets.newIdentityHashSet();
    List<Item> inside = new ArrayList<>();
    Deque<Item> ahead = new ArrayDeque<>(contents());
    while (!ahead.isEmpty()) {
      Item next = ahead.remove();
      if (found.add(next)) {
        inside.add(next);
        ahead.addAll(next.contents());
      }
    }
    return inside.stream();
  }

  /**
   * This item and every other that is described with it.
   *
   * @return this item, what is inside at every depth, and the pieces whose values were stated for one of these, with what is
   *     inside the pieces
   */
  public Stream<Item> described() {
    return Stream.concat(Stream.of(this), allContents())
        .flatMap(item -> Stream.concat(Stream.of(item), item.pieces()));
  }

  private Stream<Item> pieces() {
    return contentValue().stream()
        .flatMap(
            c -> c instanceof ContentValue.Itemised all ? all.pieces().stream() : Stream.empty())
        .flatMap(piece -> Stream.concat(Stream.of(piece.item()), piece.item().allContents()));
  }

  /**
   * Whether {@link #allContents()} is all that is inside.
   *
   * @return true if nothing unstated can be inside
   */
  public boolean allContentsKnown() {
    return Stream.concat(Stream.of(this), allContents())
        .allMatch(i -> !i.mayHoldParts() || i.contentsComplete());
  }

  /**
   * The same item with other facts of its material and of what is inside.
   *
   * @param newForm the product form, if known
   * @param newComposition what it is made of
   * @param newParameters the technical parameters
   * @param newContents the items inside
   * @return an item that agrees with this one in all other facts
   * @throws IllegalArgumentException if the facts contradict each other
   */
  public Item withMaterial(
      Optional<ProductForm> newForm,
      Composition newComposition,
      ImmutableSortedMap<String, Parameter> newParameters,
      ImmutableList<Item> newContents) {
    return builder()
        .form(newForm)
        .composition(newComposition)
        .itemType(itemType())
        .origin(origin())
        .madeIn(madeIn())
        .integration(integration())
        .addAllContents(newContents)
        .contentsComplete(contentsComplete())
        .putAllTechnologyOrigin(technologyOrigin())
        .technologyFields(technologyFields())
        .technologyTraits(technologyTraits())
        .addAllCustomsCodes(customsCodes())
        .addAllStatedControlCodes(statedControlCodes())
        .casNumber(casNumber())
        .name(name())
        .putAllParameters(newParameters)
        .value(value())
        .contentValue(contentValue())
        .build();
  }

  @Value.Check
  void check() {
    checkArgument(
        !new ClassFacts(form(), composition()).contradictory(),
        "form `%s` and composition `%s` contradict each other: correct one of them; several substances are a `mixture`",
        form().map(ProductForm::token).orElse(""),
        composition());
    checkArgument(
        mayHoldParts() || contents().isEmpty(),
        "form `%s` is a material and has no parts inside: drop `contains`, or correct the form",
        form().map(ProductForm::token).orElse(""));
    itemType().ifPresent(ItemType::check);
    casNumber().ifPresent(CasNumber::new);
    for (String code : customsCodes()) {
      checkArgument(
          code.matches("\\d{4,13}"), "customs code `%s`: 4 to 13 digits are needed", code);
    }
    checkArgument(
        !(contentValue().orElse(null) instanceof ContentValue.Amount a)
            || value().isEmpty()
            || value().get().currency().equals(a.amount().currency()),
        "listed content and value are in different currencies: give both in one, the caller knows the rate");
  }

  /**
   * Starts an item.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Item}; not for use by several threads at once. */
  public static final class Builder extends ImmutableItem.Builder {
    Builder() {}
  }
}
