package org.ytterby.spec;

import static org.ytterby.material.ChemicalClass.ALLOY;
import static org.ytterby.material.ChemicalClass.COMPOUND;
import static org.ytterby.material.ChemicalClass.METAL;
import static org.ytterby.material.ChemicalClass.OXIDE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;

/** Compositions, each with materials that it may be: written by hand, and not all that it may be. */
public final class Materials {
  private static final Matter DY2O3 = Matter.of(OXIDE, "Dy 87.1 O 12.9");
  private static final Matter GD2O3 = Matter.of(OXIDE, "Gd 86.8 O 13.2");
  private static final Matter TB4O7 = Matter.of(OXIDE, "Tb 85 O 15");
  private static final Matter ND2O3 = Matter.of(OXIDE, "Nd 85.7 O 14.3");
  private static final Matter AL2O3 = Matter.of(OXIDE, "Al 52.9 O 47.1");
  private static final Matter GDALO3 = Matter.of(COMPOUND, "Gd 67.7 Al 11.6 O 20.7");
  private static final Matter DYF3 = Matter.of(COMPOUND, "Dy 74 F 26");
  private static final Matter SMCO5 = Matter.of(ALLOY, "Sm 33.8 Co 66.2");
  private static final Matter DY = Matter.of(METAL, "Dy 100");
  private static final Matter ND = Matter.of(METAL, "Nd 100");

  private static final ImmutableList<Matter> POOL = ImmutableList.<Matter>builder()
      .add(DY, ND, Matter.of(METAL, "Gd 100"), Matter.of(METAL, "Fe 100"))
      .add(DY2O3, GD2O3, AL2O3, GDALO3, DYF3, SMCO5)
      .add(magnets("Nd 30 Fe 69 B 1"))
      .add(magnets("Nd 29 Dy 1 Fe 69 B 1"))
      .add(Matter.of(ALLOY, "Tb 59 Fe 41"), Matter.of(ALLOY, "Fe 99 Dy 1"))
      .add(Matter.mixture(DY2O3.share("0.5"), AL2O3.share("0.5")))
      .add(Matter.mixture(DY2O3.share("0.1"), TB4O7.share("0.9")))
      .add(Matter.mixture(GDALO3.share("0.5"), ND2O3.share("0.5")))
      .build();

  private static final ImmutableMap<Composition, ImmutableList<Matter>> ALL = all();

  private static final ImmutableListMultimap<Composition, Composition> CLOSER =
      ImmutableListMultimap.<Composition, Composition>builder()
          .putAll(parsed(""), parsed("Dy present"), parsed("Dy absent"))
          .putAll(parsed("Dy present"), parsed("NdFeB; Dy present"))
          .putAll(parsed("any of Sm, Tb, Dy"), parsed("Dy present"), parsed("SmCo"))
          .putAll(
              parsed("NdFeB"),
              parsed("NdFeB; measured"),
              parsed("NdFeB; Dy absent; Tb absent"),
              parsed("NdFeB; Dy present"))
          .build();

  private Materials() {}

  private static Composition parsed(String text) {
    return Composition.parse(text);
  }

  private static ImmutableMap<Composition, ImmutableList<Matter>> all() {
    Map<String, Stream<Matter>> all = new LinkedHashMap<>();
    all.put("", POOL.stream());
    all.put("Dy present", POOL.stream().filter(with(Element.DY)));
    all.put("Dy absent", POOL.stream().filter(with(Element.DY).negate()));
    all.put(
        "any of Sm, Tb, Dy",
        POOL.stream().filter(with(Element.SM).or(with(Element.TB)).or(with(Element.DY))));
    nominal(all, "Dy", DY);
    nominal(all, "Nd", ND);
    nominal(all, "Gd", Matter.of(METAL, "Gd 100"));
    nominal(all, "Fe", Matter.of(METAL, "Fe 100"));
    nominal(all, "Dy2O3", DY2O3);
    nominal(all, "Gd2O3", GD2O3);
    nominal(all, "Nd2O3", ND2O3);
    nominal(all, "Ho2O3", Matter.of(OXIDE, "Ho 87.3 O 12.7"));
    nominal(all, "GdAlO3", GDALO3);
    nominal(all, "DyF3", DYF3);
    alloy(all, "SmCo5", SMCO5);
    alloy(all, "TbFe2", Matter.of(ALLOY, "Tb 58.7 Fe 41.3"));
    alloy(all, "(Tb0.3Dy0.7)Fe2", Matter.of(ALLOY, "Tb 17.5 Dy 41.6 Fe 40.9"));
    nominal(
        all,
        "Y3Al5O12:Ce",
        Matter.of(COMPOUND, "Y 44.9 Al 22.7 O 32.3 Ce 0.1")
            .asFamily(Element.Y, Element.AL, Element.O));
    nominal(
        all,
        "(Y0.5Gd0.5)2O3",
        Matter.of(OXIDE, "Y 30.3 Gd 53.4 O 16.3"),
        Matter.of(COMPOUND, "Y 30.3 Gd 53.4 O 16.3"));
    nominal(all, "Nd2Fe14B", magnets("Nd 26.7 Fe 72.3 B 1"));
    nominal(all, "Sm2Fe17N3", Matter.of(COMPOUND, "Sm 23.2 Fe 73.6 N 3.2"));
    neodymium(
        all,
        "NdFeB",
        "Nd 30 Fe 69 B 1",
        "Nd 29 Dy 1 Fe 69 B 1",
        "Nd 29 Tb 0.001 Fe 69.999 B 1",
        "Nd 28 Sm 1 Co 2 Fe 68 B 1");
    neodymium(all, "NdFeB; Dy present", "Nd 29 Dy 1 Fe 69 B 1", "Nd 20 Dy 5 Tb 4 Fe 70 B 1");
    neodymium(all, "NdFeB; Dy absent; Tb absent", "Nd 28 Sm 1 Co 2 Fe 68 B 1");
    neodymium(all, "NdFeB; measured", "Nd 30 Fe 69 B 1");
    all.put(
        "SmCo",
        Stream.of("Sm 34 Co 66", "Sm 26 Co 50 Fe 20 Cu 4", "Sm 30 Gd 4 Co 66")
            .map(amounts -> Matter.of(ALLOY, amounts).asFamily(Element.SM, Element.CO)));
    all.put(
        "Dy2O3 99.9 %",
        Stream.of(
            DY2O3,
            Matter.of(OXIDE, "Dy 87 Tb 0.1 O 12.9"),
            Matter.mixture(DY2O3.share("0.999"), TB4O7.share("0.001")),
            Matter.mixture(DY2O3.share("0.999"), ND.share("0.001"))));
    all.put(
        "Gd2O3 40 %; Al2O3 60 %",
        Stream.of(Matter.mixture(GD2O3.share("0.4"), AL2O3.share("0.6")).asNominal()));
    all.put(
        "Dy2O3 50 %; Tb4O7 50 %; complete",
        Stream.of(Matter.mixture(DY2O3.share("0.5"), TB4O7.share("0.5"))));
    all.put(
        "DyF3 30 %; Nd2O3 70 %",
        Stream.of(Matter.mixture(DYF3.share("0.3"), ND2O3.share("0.7")).asNominal()));
    all.put(
        "Gd2O3 40 %; Dy2O3 30 %",
        Stream.of(AL2O3, ND2O3, DY, DYF3)
            .map(
                more -> Matter.mixture(GD2O3.share("0.4"), DY2O3.share("0.3"), more.share("0.3"))));
    all.put(
        "Nd 29.5 %; Dy < 0.1 %; B 1 %; Fe balance",
        Stream.of(
                magnets("Nd 29.5 B 1 Fe 69.5"),
                magnets("Nd 29.5 Dy 0.0999 B 1 Fe 69.4001"),
                magnets("Nd 29.5 Tb 1 B 1 Fe 68.5"))
            .flatMap(Stream::of));
    all.put(
        "Nd 29.5 %; Co 1 %; Sm 90 ppm; B 1 %; Fe balance; measured",
        Stream.of(magnets("Nd 29.5 Co 1 Sm 0.009 B 1 Fe 68.491")));
    all.put(
        "Nd 29.5 %; Dy 0-1.2 %; B 1 %; Fe balance; measured",
        Stream.of(
                magnets("Nd 29.5 B 1 Fe 69.5"),
                magnets("Nd 29.5 Dy 0.0001 B 1 Fe 69.4999"),
                magnets("Nd 29.5 Dy 1.2 B 1 Fe 68.3"))
            .flatMap(Stream::of));
    all.put(
        "Dy 40-60 %; Fe balance; measured",
        Stream.of(
            Matter.of(ALLOY, "Dy 40 Fe 60"),
            Matter.of(ALLOY, "Dy 50 Fe 50"),
            Matter.of(ALLOY, "Dy 60 Fe 40")));
    all.put(
        "Dy 0-20 %; Tb 10 %; Fe balance; measured",
        Stream.of(
            Matter.of(ALLOY, "Tb 10 Fe 90"),
            Matter.of(ALLOY, "Dy 10 Tb 10 Fe 80"),
            Matter.of(ALLOY, "Dy 10.1 Tb 10 Fe 79.9"),
            Matter.of(ALLOY, "Dy 20 Tb 10 Fe 70")));
    ImmutableMap.Builder<Composition, ImmutableList<Matter>> parsed = ImmutableMap.builder();
    all.forEach((text, matters) ->
        parsed.put(Composition.parse(text), matters.collect(ImmutableList.toImmutableList())));
    return parsed.buildOrThrow();
  }

  private static void nominal(Map<String, Stream<Matter>> all, String formula, Matter... matters) {
    all.put(formula, Stream.of(matters).map(Matter::asNominal));
  }

  /** Whether a metal that an alloy names, though it weighs less than others, is principal is for the trade to say. */
  private static void alloy(Map<String, Stream<Matter>> all, String formula, Matter matter) {
    nominal(
        all, formula, matter, matter.asFamily(matter.amounts().keySet().toArray(Element[]::new)));
  }

  private static void neodymium(Map<String, Stream<Matter>> all, String text, String... amounts) {
    all.put(
        text,
        Stream.of(amounts)
            .flatMap(a -> Stream.of(magnets(a)))
            .map(m -> m.asFamily(Element.ND, Element.FE, Element.B)));
  }

  /** Metals with boron: an alloy to some, a compound to others. */
  private static Matter[] magnets(String amounts) {
    return new Matter[] {Matter.of(ALLOY, amounts), Matter.of(COMPOUND, amounts)};
  }

  private static Predicate<Matter> with(Element element) {
    return matter -> matter.holds(element);
  }

  /** The compositions. */
  public static ImmutableList<Composition> compositions() {
    return ALL.keySet().asList();
  }

  /** Compositions that say more. */
  static ImmutableList<Composition> closer(Composition composition) {
    return CLOSER.get(composition);
  }

  /** Compositions of one substance each, which leave nothing open but traces: no
   * alloys, whose principal metals are a matter of opinion. */
  public static ImmutableList<Composition> certain() {
    return Stream.of("Dy", "Nd", "Gd", "Fe", "Dy2O3", "Gd2O3", "Ho2O3", "GdAlO3", "DyF3")
        .map(Composition::parse)
        .collect(ImmutableList.toImmutableList());
  }

  /** Materials that a composition may be. */
  static ImmutableList<Matter> completions(Composition composition) {
    ImmutableList<Matter> found = ALL.get(composition);
    if (found == null) {
      throw new IllegalArgumentException("no completions are written down for " + composition);
    }
    return found;
  }
}
