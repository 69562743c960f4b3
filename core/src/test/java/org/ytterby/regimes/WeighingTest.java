package org.ytterby.regimes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Requirement;
import org.ytterby.domains.SmallLaw;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.quantity.Money;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;

/** How far unknowns are weighed together: at thresholds, over sums, in large items, and past the bound on effort. */
class WeighingTest {
  private static final Bounds<Requirement> OPEN =
      new Bounds<>(Requirement.NOT_REQUIRED, Requirement.REQUIRED);
  private static final Bounds<Requirement> ALWAYS = Bounds.settled(Requirement.REQUIRED);
  private static final Bounds<Requirement> NEVER = Bounds.settled(Requirement.NOT_REQUIRED);
  private static final Item UNKNOWN = Item.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mass-share: {element: Dy, %s: \"1 %%\"}",
        "parameter: {name: field, %s: \"1 T\"}",
      })
  void aBoundCutsWhatIsNotKnownInThree(String condition) {
    String below = "{%s}".formatted(condition.formatted("lessThan"));
    String upTo = "{%s}".formatted(condition.formatted("atMost"));
    String from = "{%s}".formatted(condition.formatted("atLeast"));
    String above = "{%s}".formatted(condition.formatted("moreThan"));
    assertThat(requirement(any(below, from), UNKNOWN)).isEqualTo(ALWAYS);
    assertThat(requirement(any(upTo, above), UNKNOWN)).isEqualTo(ALWAYS);
    assertThat(requirement(any(below, above), UNKNOWN)).isEqualTo(OPEN);
    assertThat(requirement(all(upTo, from), UNKNOWN)).isEqualTo(OPEN);
    assertThat(requirement(all(below, from), UNKNOWN)).isEqualTo(NEVER);
    assertThat(requirement(all(upTo, above), UNKNOWN)).isEqualTo(NEVER);
  }

  @ParameterizedTest(name = "{0} of Dy: {1}")
  @CsvSource(textBlock = """
          Dy 1 %,        ALWAYS
          Dy 0.999 %,    NEVER
          Dy 1.001 %,    NEVER
          Dy 0.5-1 %,    OPEN
          Dy 1-2 %,      OPEN
          Dy < 1 %,      NEVER
          Dy 1.1-2 %,    NEVER
          Dy present,    OPEN
          """)
  void onlyTheBoundItselfIsBothUpToAndFromIt(String composition, String expected) {
    String law = "{all: [{mass-share: {element: Dy, atLeast: \"1 %\"}}, "
        + "{mass-share: {element: Dy, atMost: \"1 %\"}}]}";
    Item item = Item.builder()
        .composition(Composition.parse(composition + "; Fe balance"))
        .build();
    assertThat(requirement(law, item)).isEqualTo(named(expected));
  }

  @Test
  void whatHasMassIsPresentAndWhatIsAbsentHasNone() {
    String mass = "{mass-share: {element: Dy, atLeast: \"1 %\"}}";
    assertThat(requirement(all(mass, "{not: {contains: Dy}}"), UNKNOWN)).isEqualTo(NEVER);
    assertThat(requirement(any("{not: " + mass + "}", "{contains: Dy}"), UNKNOWN))
        .isEqualTo(ALWAYS);
    assertThat(requirement(all("{not: " + mass + "}", "{contains: Dy}"), UNKNOWN))
        .isEqualTo(OPEN);
  }

  @ParameterizedTest(name = "a Chinese piece of {0} beside one of 0.01: {1}")
  @CsvSource({"1, ALWAYS", "0.999999, OPEN", "0.99, OPEN", "0.9899999, NEVER"})
  void theOriginOfOnePieceTipsTheSum(String chinese, String expected) {
    Item item = Item.builder()
        .form(ProductForm.ROTOR)
        .contentsComplete(true)
        .value(Money.of("1000", "EUR"))
        .contentValue(new ContentValue.Itemised(
            ImmutableList.of(piece(chinese, "CN"), piece("0.01", "CN|DE")), true))
        .build();
    String share = "{value-share: {of: zz-0/list, origin: CN, atLeast: \"0.1 %\"}}";
    String german = "{value-share: {of: zz-0/list, origin: DE, atLeast: \"0.001 %\"}}";
    assertThat(limb(share, item)).isEqualTo(named(expected));
    assertThat(limb(any("{not: " + share + "}", "{not: " + german + "}"), item))
        .as("no piece comes from two places")
        .isEqualTo(expected.equals("ALWAYS") ? OPEN : ALWAYS);
  }

  @Test
  void aSumIsWeighedTogetherWithTheFactsThatItDependsOn() {
    Item item = Item.builder()
        .form(ProductForm.ROTOR)
        .contentsComplete(true)
        .value(Money.of("1000", "EUR"))
        .contentValue(new ContentValue.Itemised(ImmutableList.of(piece("1", "CN|DE")), true))
        .build();
    String chinese = "{value-share: {of: zz-0/list, origin: CN, atLeast: \"0.1 %\"}}";
    String german = "{value-share: {of: zz-0/list, origin: DE, atLeast: \"0.1 %\"}}";
    assertThat(limb(any(chinese, german), item)).isEqualTo(ALWAYS);
    assertThat(limb(all(chinese, german), item)).isEqualTo(NEVER);
    assertThat(limb(chinese, item)).isEqualTo(OPEN);
  }

  /** So many things cannot be in fewer boxes, one in each: every case is one of a thing without a box, or of two in one. */
  @ParameterizedTest(name = "{0} things")
  @ValueSource(ints = {3, 4, 9})
  void pastTheBoundTheAnswerHoldsAndSaysThatItMayBeWide(int things) {
    int boxes = things - 1;
    List<String> elements = Stream.of(Element.values()).map(Element::symbol).toList();
    Stream<String> outside = IntStream.range(0, things)
        .mapToObj(thing -> IntStream.range(0, boxes)
            .mapToObj(box -> "{not: {contains: %s}}".formatted(elements.get(thing * boxes + box)))
            .collect(joining(", ", "{all: [", "]}")));
    Stream<String> together = IntStream.range(0, boxes)
        .boxed()
        .flatMap(box -> IntStream.range(0, things)
            .boxed()
            .flatMap(one -> IntStream.range(one + 1, things)
                .mapToObj(other -> "{all: [{contains: %s}, {contains: %s}]}"
                    .formatted(
                        elements.get(one * boxes + box), elements.get(other * boxes + box)))));
    String law = Stream.concat(outside, together).collect(joining(", ", "{any: [", "]}"));
    Determination answer = determine(law, UNKNOWN);
    boolean within = things < 9;
    assertThat(answer.requirement()).isEqualTo(within ? ALWAYS : OPEN);
    assertThat(answer.cautions().stream().filter(c -> c.contains("may be wider")))
        .hasSize(within ? 0 : 1);
  }

  @Test
  void partsThatManyShareAreLookedAtOnce() {
    Item part =
        Item.builder().form(ProductForm.COMPONENT).contentsComplete(true).build();
    for (int level = 0; level < 60; level++) {
      part = Item.builder()
          .form(ProductForm.ASSEMBLY)
          .addContents(part, part)
          .contentsComplete(true)
          .build();
    }
    Item whole = part;
    String law = "{inside: {all: [{contains: Dy}, {inside: {contains: Tb}}]}}";
    assertThat(Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> requirement(law, whole)))
        .isEqualTo(OPEN);
  }

  @Test
  void anItemOfTenThousandPartsIsWeighed() {
    Item.Builder whole = Item.builder().form(ProductForm.ASSEMBLY).contentsComplete(true);
    for (int i = 0; i < 10_000; i++) {
      whole.addContents(
          Item.builder().form(ProductForm.COMPONENT).contentsComplete(true).build());
    }
    String law = "{inside: {contains: Dy}}";
    assertThat(Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> requirement(law, whole.build())))
        .isEqualTo(OPEN);
  }

  private static ContentValue.Piece piece(String value, String origin) {
    return new ContentValue.Piece(
        Item.builder().form(ProductForm.METAL).origin(Countries.parse(origin)).build(),
        Money.of(value, "EUR"));
  }

  private static Bounds<Requirement> named(String name) {
    return switch (name) {
      case "ALWAYS" -> ALWAYS;
      case "NEVER" -> NEVER;
      default -> OPEN;
    };
  }

  private static String any(String first, String second) {
    return "{any: [%s, %s]}".formatted(first, second);
  }

  private static String all(String first, String second) {
    return "{all: [%s, %s]}".formatted(first, second);
  }

  private static Bounds<Requirement> requirement(String law, Item item) {
    return determine(law, item).requirement();
  }

  private static Determination determine(String law, Item item) {
    return SmallLaw.determine(ControlPolicy.of(SmallLaw.of(SmallLaw.oneEntry(law))), item);
  }

  /** Under a requirement beside a list of metals. */
  private static Bounds<Requirement> limb(String when, Item item) {
    String limb =
        "provisions:\n  - {id: limb, kind: requirement, cite: \"art. 1\", begins: 2031-01-01, effect: licence-required, when: %s, confidence: U}\n";
    return SmallLaw.determine(
            ControlPolicy.of(
                SmallLaw.of(SmallLaw.oneEntry("{form: [metal]}", 1, limb.formatted(when)))),
            item)
        .requirement();
  }
}
