package org.ytterby.policy;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Shipment;

/** The facts that a condition is put to. Remembers what conditions came to: it serves one answer, in one thread. */
final class Case {
  private final Shipment shipment;
  private final Item item;
  private final Readings readings;
  private final ImmutableSortedMap<String, Parameter> parameters;
  private final BiFunction<Composition, ImmutableSet<Element>, Truth> principal;
  private final Map<ImmutableSet<Element>, Truth> families;
  private final IdentityHashMap<Test, Answer> answers = new IdentityHashMap<>();
  private final IdentityHashMap<Item, Case> parts;
  private final IdentityHashMap<Object, List<Counted>> tallies;
  private final Unknowns unknowns;
  private final Presences presences;
  private final String part;

  private final Supplier<Optional<ImmutableList<Case>>> powders =
      Suppliers.memoize(this::makePowders);
  private final Supplier<ImmutableList<Case>> pieces = Suppliers.memoize(this::makePieces);
  private final Supplier<Set<Item>> repeated = Suppliers.memoize(() -> Repeated.in(item()));

  Case(Shipment shipment, Item item, Readings readings) {
    this(shipment, item, readings, Composition::family);
  }

  /**
   * A line.
   *
   * @param principal whether some elements are principal in a composition
   */
  Case(
      Shipment shipment,
      Item item,
      Readings readings,
      BiFunction<Composition, ImmutableSet<Element>, Truth> principal) {
    this(
        shipment,
        item,
        readings,
        principal,
        item.parameters(),
        new HashMap<>(),
        new IdentityHashMap<>(),
        new IdentityHashMap<>(),
        new Unknowns(),
        "");
  }

  private Case(
      Shipment shipment,
      Item item,
      Readings readings,
      BiFunction<Composition, ImmutableSet<Element>, Truth> principal,
      ImmutableSortedMap<String, Parameter> parameters,
      Map<ImmutableSet<Element>, Truth> families,
      IdentityHashMap<Item, Case> parts,
      IdentityHashMap<Object, List<Counted>> tallies,
      Unknowns unknowns,
      String part) {
    this.part = part;
    this.unknowns = unknowns;
    presences = new Presences(unknowns, item.composition(), part);
    this.parameters = parameters;
    this.principal = principal;
    this.families = families;
    this.parts = parts;
    this.tallies = tallies;
    this.shipment = shipment;
    this.item = item;
    this.readings = readings;
  }

  Shipment shipment() {
    return shipment;
  }

  Item item() {
    return item;
  }

  Readings readings() {
    return readings;
  }

  /** The same shipment, with the question put to something inside the item; things that are shared are asked once. */
  Case with(Item part) {
    return parts.computeIfAbsent(
        part,
        p -> new Case(
            shipment,
            p,
            readings,
            principal,
            p.parameters(),
            new HashMap<>(),
            parts,
            tallies,
            unknowns,
            "inside %s%s".formatted(parts.size() + 1, described(p))));
  }

  /** What counts in a bill of materials, for all that it holds: added up once for each condition. */
  Counted counted(Object condition, BillContent content, Supplier<Counted> count) {
    List<Counted> known = tallies.computeIfAbsent(condition, c -> new ArrayList<>());
    return known.stream()
        .filter(k -> k.content().sharesTallyWith(content))
        .findFirst()
        .orElseGet(() -> {
          Counted counted = count.get();
          known.add(counted);
          return counted;
        });
  }

  /** The same, with nothing said of the item's parameters. */
  Case withoutParameters() {
    return new Case(
        shipment,
        item,
        readings,
        principal,
        ImmutableSortedMap.of(),
        families,
        new IdentityHashMap<>(),
        new IdentityHashMap<>(),
        new Unknowns(),
        "");
  }

  /** The components of a physical mixture, each as the powder that it is; empty if they are not known. */
  Optional<ImmutableList<Case>> powders() {
    return powders.get();
  }

  private Optional<ImmutableList<Case>> makePowders() {
    return item.composition()
        .constituents()
        .map(parts -> parts.stream()
            .map(part -> with(Item.builder()
                .form(ProductForm.POWDER)
                .composition(part.material())
                .build()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The pieces whose values were stated one by one, each taken by itself; none unless they were. */
  ImmutableList<Case> pieces() {
    return pieces.get();
  }

  private ImmutableList<Case> makePieces() {
    return item.contentValue().orElse(null) instanceof ContentValue.Itemised itemised
        ? IntStream.range(0, itemised.pieces().size())
            .mapToObj(i -> piece(i, itemised.pieces().get(i).item()))
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  private Case piece(int i, Item piece) {
    return new Case(
        shipment,
        piece,
        readings,
        principal,
        piece.parameters(),
        new HashMap<>(),
        new IdentityHashMap<>(),
        tallies,
        unknowns,
        "listed_content %s%s".formatted(i + 1, described(piece)));
  }

  private static String described(Item item) {
    String form = item.form().map(ProductForm::token).orElse("");
    String words = (item.composition() + " " + form).strip();
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  /** Whether this part is inside the item more than once. */
  boolean isRepeated(Item part) {
    return repeated.get().contains(part);
  }

  /** What is not known of the item and the shipment. */
  Unknowns unknowns() {
    return unknowns;
  }

  /** Which elements are in the item, where that is not known. */
  Presences presences() {
    return presences;
  }

  /** Something that is not known of the item. */
  Unknown unknown(Object what, Supplier<Unknown> make) {
    return unknowns.of(this, what, () -> make.get().about(part));
  }

  /** Something that is not known of the shipment. */
  Unknown unknownOfShipment(Object what, Supplier<Unknown> make) {
    return unknowns.of(shipment, what, make);
  }

  /** Something that is not known of the law. */
  Unknown unknownOfLaw(Object what, Supplier<Unknown> make) {
    return unknowns.of(readings, what, make);
  }

  /** What is said of a parameter of the item. */
  Optional<Parameter> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Whether these elements are principal in the item, which no reading of the law changes. */
  Truth isOfFamily(ImmutableSet<Element> elements) {
    return families.computeIfAbsent(elements, e -> principal.apply(item.composition(), e));
  }

  Case with(Readings other) {
    return new Case(
        shipment,
        item,
        other,
        principal,
        parameters,
        families,
        new IdentityHashMap<>(),
        new IdentityHashMap<>(),
        new Unknowns(),
        "");
  }

  /** Whether a question of law is read this way. */
  Answer reads(String question, String reading) {
    return readings
        .of(question)
        .map(taken -> Answer.of(taken.equals(reading), question + " read as " + taken))
        .orElseGet(() -> Answer.unknown(
            ImmutableSortedSet.of(question), TradeUnknowns.reading(this, question, reading)));
  }

  /** What a condition comes to, worked out at most once. */
  Answer answer(Test condition) {
    Answer known = answers.get(condition);
    if (known == null) {
      known = condition.put(this);
      answers.put(condition, known);
    }
    return known;
  }
}
