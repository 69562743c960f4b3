package org.ytterby.spec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawQuestions;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** An item in one {@link World}. */
final class Thing {
  /** The forms that unknown ones are taken from. */
  private static final ImmutableList<ProductForm> FORMS = ImmutableList.of(
      ProductForm.METAL,
      ProductForm.ALLOY,
      ProductForm.OXIDE,
      ProductForm.COMPOUND,
      ProductForm.MIXTURE,
      ProductForm.POWDER,
      ProductForm.PERMANENT_MAGNET,
      ProductForm.MAGNETIC_POWDER,
      ProductForm.TARGET,
      ProductForm.CRYSTAL,
      ProductForm.PHOSPHOR,
      ProductForm.CALCINED_CATALYST,
      ProductForm.ROTOR,
      ProductForm.ASSEMBLY,
      ProductForm.COMPONENT,
      ProductForm.MAGNET_FITTED_PRODUCT,
      ProductForm.FINISHED_PRODUCT,
      ProductForm.TECHNOLOGY,
      ProductForm.SERVICE);

  private static final ImmutableSet<ProductForm> WITH_PARTS = ImmutableSet.of(
      ProductForm.COMPONENT,
      ProductForm.ASSEMBLY,
      ProductForm.ROTOR,
      ProductForm.STATOR,
      ProductForm.SENSOR,
      ProductForm.MAGNET_FITTED_PRODUCT,
      ProductForm.FINISHED_PRODUCT,
      ProductForm.EQUIPMENT,
      ProductForm.BATTERY);

  private static final ImmutableList<Item> HIDDEN = ImmutableList.of(
      hidden(ProductForm.PERMANENT_MAGNET, "NdFeB; Dy present"),
      hidden(ProductForm.PERMANENT_MAGNET, "SmCo"),
      hidden(ProductForm.TARGET, "Gd"),
      hidden(ProductForm.METAL, "Dy"));

  /** What a thing is, of what, and to which chemical class it belongs if to any. */
  record Body(ProductForm form, Matter matter, Optional<ChemicalClass> ofClass) {}

  private record Described(
      Optional<ProductForm> form, Composition composition, boolean hasContents) {}

  private static final Map<Described, List<Body>> BODIES = new ConcurrentHashMap<>();

  private final World world;
  private final Item stated;
  private final String path;

  Thing(World world, Item stated, String path) {
    this.world = world;
    this.stated = stated;
    this.path = path;
  }

  private static Item hidden(ProductForm form, String composition) {
    return Item.builder().form(form).composition(Composition.parse(composition)).build();
  }

  String path() {
    return path;
  }

  /** Every way in which an item can be what is stated of its form and composition. */
  static List<Body> bodies(
      Optional<ProductForm> form, Composition composition, boolean hasContents) {
    return BODIES.computeIfAbsent(
        new Described(form, composition, hasContents),
        d -> d.form().map(ImmutableList::of).orElse(FORMS).stream()
            .filter(f -> !d.hasContents() || WITH_PARTS.contains(f))
            .flatMap(f -> Materials.completions(d.composition()).stream().flatMap(m -> as(f, m)))
            .toList());
  }

  /** A form that settles the class excludes matter of another; one that leaves it open may or may not count as that class. */
  private static Stream<Body> as(ProductForm form, Matter matter) {
    boolean settles =
        Stream.of(ChemicalClass.values()).anyMatch(c -> form.satisfies(c) == Truth.TRUE);
    Body withClass = new Body(form, matter, Optional.of(matter.ofClass()));
    Body without = new Body(form, matter, Optional.empty());
    return switch (form.satisfies(matter.ofClass())) {
      case TRUE -> Stream.of(withClass);
      case FALSE -> settles ? Stream.of() : Stream.of(without);
      case UNKNOWN ->
        form == ProductForm.POWDER ? Stream.of(withClass) : Stream.of(withClass, without);
    };
  }

  Body body() {
    return world.settle(
        path + "body",
        () -> bodies(stated.form(), stated.composition(), !stated.contents().isEmpty()));
  }

  ProductForm form() {
    return body().form();
  }

  Optional<ChemicalClass> ofClass() {
    return body().ofClass();
  }

  boolean isFamily(ImmutableSet<Element> elements) {
    return body().matter().isFamily(elements);
  }

  /** In any amount; what nobody added counts if the question of law is so answered. */
  boolean contains(Element element) {
    return body().matter().holds(element)
        || (countsImpurities()
            && (isTrace(element) || parts().stream().anyMatch(p -> p.contains(element))));
  }

  /** By mass, traces left aside. */
  boolean holdsMass(Criterion.HoldsMass c) {
    return compares(
        body().matter().mass(c.element()),
        c.comparison(),
        c.bound().lowerEnd().multiply(body().matter().mass()));
  }

  private static boolean compares(
      BigDecimal value, Criterion.Comparison comparison, BigDecimal bound) {
    int compared = value.compareTo(bound);
    return switch (comparison) {
      case AT_LEAST -> compared >= 0;
      case MORE_THAN -> compared > 0;
      case AT_MOST -> compared <= 0;
      case LESS_THAN -> compared < 0;
    };
  }

  private boolean countsImpurities() {
    return world.rulebook().questions().containsKey(LawQuestions.UNINTENDED_IMPURITIES)
        && !world.reading(LawQuestions.UNINTENDED_IMPURITIES).equals(LawQuestions.NOT_COUNTED);
  }

  private boolean isTrace(Element element) {
    return body().matter().nominal()
        && world.<Boolean>settle(path + "trace " + element, () -> ImmutableList.of(false, true));
  }

  /** The substances of a physical mixture, each as the powder that it is. */
  List<Thing> parts() {
    ImmutableList<Matter> parts = body().matter().parts();
    return IntStream.range(0, parts.size())
        .mapToObj(i -> {
          Thing part = new Thing(world, Item.builder().build(), path + "part " + i + "/");
          Matter matter = parts.get(i);
          world.settle(
              part.path + "body",
              () -> List.of(new Body(ProductForm.POWDER, matter, Optional.of(matter.ofClass()))));
          return part;
        })
        .toList();
  }

  /** Everything inside, at every depth. */
  List<Thing> inside() {
    if (!WITH_PARTS.contains(form())) {
      return List.of();
    }
    ImmutableList.Builder<Thing> direct = ImmutableList.<Thing>builder().addAll(statedInside());
    if (!stated.contentsComplete() && !path.contains("hidden")) {
      world
          .<Optional<Item>>settle(
              path + "hidden",
              () -> Stream.concat(
                      Stream.of(Optional.<Item>empty()), HIDDEN.stream().map(Optional::of))
                  .toList())
          .ifPresent(item -> direct.add(new Thing(world, item, path + "hidden/")));
    }
    return direct.build().stream()
        .flatMap(t -> Stream.concat(Stream.of(t), t.inside().stream()))
        .toList();
  }

  List<Thing> statedInside() {
    return IntStream.range(0, stated.contents().size())
        .mapToObj(i -> new Thing(world, stated.contents().get(i), path + "inside " + i + "/"))
        .toList();
  }

  Integration integration() {
    return stated
        .integration()
        .or(() ->
            form().impliesIntegrated() ? Optional.of(Integration.INTEGRATED) : Optional.empty())
        .orElseGet(() -> world.settle(path + "integration", () -> List.of(Integration.values())));
  }

  String itemType() {
    return stated
        .itemType()
        .orElseGet(() ->
            world.settle(path + "item type", () -> world.identity().types(stated.casNumber())));
  }

  /** Its CAS number, if it has one. */
  Optional<String> casNumber() {
    return stated.casNumber().isPresent()
        ? stated.casNumber()
        : world.settle(path + "cas", () -> world.identity().numbers(itemType()));
  }

  boolean isTechnology() {
    return form() == ProductForm.TECHNOLOGY || form() == ProductForm.SERVICE;
  }

  Set<TechnologyField> technologyFields() {
    return world.settle(
        path + "technology fields",
        () -> World.possible(stated.technologyFields(), EnumSet.allOf(TechnologyField.class)));
  }

  Set<TechnologyTrait> technologyTraits() {
    return world.settle(
        path + "technology traits",
        () -> World.possible(stated.technologyTraits(), EnumSet.allOf(TechnologyTrait.class)));
  }

  Country origin() {
    return world.settle(path + "origin", () -> World.possible(stated.origin()));
  }

  Country madeIn() {
    return world.settle(path + "made in", () -> World.possible(stated.madeIn()));
  }

  /** Where the technology of a field came from; nothing if none of that field was used. */
  Optional<Country> technology(TechnologyField field) {
    Countries known = stated.technologyOrigin().get(field);
    return world.settle(
        path + "technology " + field,
        () -> known != null
            ? World.possible(known).stream().map(Optional::of).toList()
            : Stream.concat(
                    Stream.of(Optional.<Country>empty()),
                    World.possible(Countries.any()).stream().map(Optional::of))
                .toList());
  }

  boolean measures(Criterion.Measures c) {
    List<BigDecimal> possible = Optional.ofNullable(stated.parameters().get(c.name()))
        .filter(p -> p.unit().equals(c.unit()))
        .map(p -> World.points(p.value()))
        .orElseGet(() ->
            List.of(c.bound().subtract(BigDecimal.ONE), c.bound(), c.bound().add(BigDecimal.ONE)));
    BigDecimal value =
        world.settle(path + "parameter " + c.name() + " in " + c.unit(), () -> possible);
    return compares(value, c.comparison(), c.bound());
  }

  /** Items of a list from an origin make up at least a share of the value: counted is at least share times whole. */
  boolean holdsValue(Criterion.HoldsValue c, Oracle oracle) {
    BigDecimal share = c.atLeast().lowerEnd();
    Optional<ContentValue> content = stated.contentValue();
    if (content.isEmpty()) {
      return atLeast(
          world.settle(
              path + "share of " + c.list() + c.origin(),
              () -> World.decimals("0", "0.000999999999", "0.001", "0.3", "1")),
          share,
          BigDecimal.ONE);
    }
    if (content.get() instanceof ContentValue.Share) {
      return atLeast(statedShare(), share, BigDecimal.ONE);
    }
    if (content.get() instanceof ContentValue.Amount known) {
      return atLeast(
          world.settle(path + "amount", () -> World.points(known.amount().amount())),
          share,
          value());
    }
    ContentValue.Itemised pieces = (ContentValue.Itemised) content.get();
    BigDecimal counted = pieces.complete()
        ? BigDecimal.ZERO
        : world.settle(path + "unstated pieces", () -> World.decimals("0", "0.001", "1000000"));
    for (int i = 0; i < pieces.pieces().size(); i++) {
      ContentValue.Piece piece = pieces.pieces().get(i);
      String name = path + "piece " + i + "/";
      Thing thing = new Thing(world, piece.item(), name);
      if (oracle.isListed(c.list(), thing) && Oracle.within(thing.origin(), c.origin())) {
        counted = counted.add(
            world.settle(name + "value", () -> World.points(piece.value().amount())));
      }
    }
    return atLeast(counted, share, value());
  }

  BigDecimal statedShare() {
    ContentValue.Share known = (ContentValue.Share) stated.contentValue().orElseThrow();
    return world.settle(path + "share", () -> World.points(known.share().interval()));
  }

  private static boolean atLeast(BigDecimal counted, BigDecimal share, BigDecimal whole) {
    return counted.compareTo(share.multiply(whole)) >= 0;
  }

  BigDecimal value() {
    return world.settle(
        path + "value",
        () -> stated
            .value()
            .map(v -> World.points(v.amount()))
            .orElse(World.decimals("0.001", "1", "1000000000")));
  }
}
