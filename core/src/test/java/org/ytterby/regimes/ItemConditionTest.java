package org.ytterby.regimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Requirement;
import org.ytterby.domains.SmallLaw;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** What each condition on an item means, at its edges. */
class ItemConditionTest {

  @ParameterizedTest(name = "CAS {0}, type {1}: {2}")
  @CsvSource(textBlock = """
          9004-34-6, -,        TRUE
          -,         wick,     TRUE
          9004-34-6, jet-mill, TRUE
          7732-18-5, wick,     TRUE
          7732-18-5, -,        FALSE
          -,         jet-mill, FALSE
          -,         other,    FALSE
          7732-18-5, jet-mill, FALSE
          -,         -,        UNKNOWN
          """)
  void eitherTheNumberOrTheTypeIdentifies(String number, String type, Truth truth) {
    String law = "{any: [{identified: {cas: [9004-34-6], types: [wick]}}, "
        + "{all: [{form: [ore]}, {item-type: [jet-mill]}]}]}";
    assertThat(truth(law, called(number, type))).isEqualTo(truth);
  }

  @ParameterizedTest(name = "CAS {0}, type {1}: {2}, {3}")
  @CsvSource(textBlock = """
          9004-34-6, -,     TRUE,    UNKNOWN
          -,         wick,  UNKNOWN, TRUE
          7732-18-5, -,     FALSE,   UNKNOWN
          -,         other, UNKNOWN, FALSE
          9004-34-6, other, TRUE,    FALSE
          """)
  void aKeyThatIsLeftOutAsksNothing(String number, String type, Truth byNumber, Truth byType) {
    assertThat(truth("{identified: {cas: [9004-34-6]}}", called(number, type))).isEqualTo(byNumber);
    assertThat(truth("{identified: {types: [wick]}}", called(number, type))).isEqualTo(byType);
  }

  @Test
  void whatIsNotIdentifiedIsAskedFor() {
    assertThat(missing("{identified: {cas: [9004-34-6], types: [wick]}}", called("-", "-")))
        .containsExactly("cas", "item_type");
    assertThat(missing("{identified: {cas: [9004-34-6]}}", called("-", "other")))
        .containsExactly("cas");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(textBlock = """
          W 97 %; Fe 3 %; complete,         atLeast,  TRUE
          W 97 %; Fe 3 %; complete,         moreThan, FALSE
          W 97 %; Fe 3 %; complete,         atMost,   TRUE
          W 97 %; Fe 3 %; complete,         lessThan, FALSE
          W 97.0000001 %; Fe balance,       moreThan, TRUE
          W 96.9999999 %; Fe balance,       atLeast,  FALSE
          W 96.9999999 %; Fe balance,       lessThan, TRUE
          W 96-98 %; Fe balance,            atLeast,  UNKNOWN
          W 96-98 %; Fe balance,            lessThan, UNKNOWN
          W 97-98 %; Fe balance,            atLeast,  TRUE
          W 97-98 %; Fe balance,            moreThan, UNKNOWN
          W,                                atLeast,  TRUE
          Fe,                               atLeast,  FALSE
          Fe,                               lessThan, TRUE
          W present,                        atLeast,  UNKNOWN
          '',                               atLeast,  UNKNOWN
          """)
  void contentByMassIsComparedExactly(String composition, String side, Truth truth) {
    String law = "{mass-share: {element: W, %s: \"97 %%\"}}".formatted(side);
    Item item = Item.builder().composition(Composition.parse(composition)).build();
    assertThat(truth(law, item)).isEqualTo(truth);
    assertThat(missing(law, item))
        .isEqualTo(truth == Truth.UNKNOWN ? List.of("composition.W") : List.of());
  }

  @Test
  void severalBoundsHoldTogetherAndTheElementCanBeThatOfTheEntry() {
    String law = "{mass-share: {element: $subject, atLeast: \"0.1 %\", lessThan: \"1 %\"}}";
    assertThat(truth(law, made("Dy 0.1 %; Fe balance"))).isEqualTo(Truth.TRUE);
    assertThat(truth(law, made("Dy 1 %; Fe balance"))).isEqualTo(Truth.FALSE);
    assertThat(truth(law, made("Dy 0.05-0.5 %; Fe balance"))).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(textBlock = """
          field=1.5 T,          atLeast,  TRUE
          field=1.5 T,          moreThan, FALSE
          field=1.5 T,          atMost,   TRUE
          field=1.5 T,          lessThan, FALSE
          field=1.50 T,         atLeast,  TRUE
          field=1.4999999 T,    atLeast,  FALSE
          field=1.5000001 T,    moreThan, TRUE
          field=1-2 T,          atLeast,  UNKNOWN
          field=1.5-2 T,        atLeast,  TRUE
          field=1.5-2 T,        moreThan, UNKNOWN
          field>1.5 T,          moreThan, TRUE
          field>=1.5 T,         moreThan, UNKNOWN
          field<1.5 T,          atLeast,  FALSE
          field=15 kOe,         atLeast,  UNKNOWN
          field=1.5,            atLeast,  UNKNOWN
          purity=99 %,          atLeast,  UNKNOWN
          """)
  void aParameterIsComparedInItsOwnUnitOnly(String stated, String side, Truth truth) {
    String law = "{parameter: {name: field, %s: \"1.5 T\"}}".formatted(side);
    Item item = Item.builder().putAllParameters(Parameter.parseAll(stated)).build();
    assertThat(truth(law, item)).isEqualTo(truth);
    assertThat(missing(law, item))
        .isEqualTo(truth == Truth.UNKNOWN ? List.of("parameters.field") : List.of());
  }

  @Test
  void fieldsAndTraitsAreThoseOfTechnologyAndServices() {
    String field = "{technology-field: [mining, recycling]}";
    String trait = "{technology-traits: [production-process]}";
    for (ProductForm form : List.of(ProductForm.TECHNOLOGY, ProductForm.SERVICE)) {
      Item.Builder some = Item.builder().form(form);
      assertThat(truth(field, some.build())).isEqualTo(Truth.UNKNOWN);
      assertThat(missing(field, some.build())).containsExactly("technology_field");
      assertThat(missing(trait, some.build())).containsExactly("technology_traits");
    }
    Item mining = Item.builder()
        .form(ProductForm.TECHNOLOGY)
        .technologyFields(Stated.exactly(TechnologyField.MINING))
        .technologyTraits(Stated.exactly(TechnologyTrait.PUBLIC_DOMAIN))
        .build();
    assertThat(truth(field, mining)).isEqualTo(Truth.TRUE);
    assertThat(truth(trait, mining)).isEqualTo(Truth.FALSE);
    Item someOther = Item.builder()
        .form(ProductForm.SERVICE)
        .technologyFields(Stated.atLeast(TechnologyField.MAGNET_MAKING))
        .technologyTraits(Stated.atLeast(TechnologyTrait.PRODUCTION_PROCESS))
        .build();
    assertThat(truth(field, someOther)).isEqualTo(Truth.UNKNOWN);
    assertThat(truth(trait, someOther)).isEqualTo(Truth.TRUE);
  }

  @Test
  void goodsHaveNoTechnologyFieldAndAnUnknownFormIsAskedFor() {
    String field = "{technology-field: [mining]}";
    Item.Builder mining = Item.builder().technologyFields(Stated.exactly(TechnologyField.MINING));
    assertThat(missing(field, mining.build())).containsExactly("form");
    assertThat(truth(field, mining.form(ProductForm.EQUIPMENT).build())).isEqualTo(Truth.FALSE);
    assertThat(truth(field, Item.builder().form(ProductForm.OXIDE).build())).isEqualTo(Truth.FALSE);
    assertThat(missing(field, Item.builder().build())).containsExactly("form", "technology_field");
  }

  @Test
  void anItemTypeThatTheLawDoesNotNameIsRefusedWhereverItStands() {
    ControlPolicy policy = policy("{item-type: [jet-mill, wick]}");
    Item slip = called("-", "jet-mil");
    Item inside = Item.builder().form(ProductForm.COMPONENT).addContents(slip).build();
    Item counted = Item.builder()
        .contentValue(new ContentValue.Itemised(
            ImmutableList.of(new ContentValue.Piece(inside, Money.of("1", "EUR"))), true))
        .build();
    for (Item item : List.of(slip, inside, counted)) {
      assertThatThrownBy(() -> SmallLaw.determine(policy, item))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("`jet-mil`", "did you mean `jet-mill`?", "`other`");
      assertThatThrownBy(() -> policy.classify(item, SmallLaw.DAY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("`jet-mil`");
    }
    assertThat(SmallLaw.determine(policy, called("-", "other")).requirement())
        .isEqualTo(Bounds.settled(Requirement.NOT_REQUIRED));
  }

  @Test
  void everyWordThatTheLawDoesNotKnowIsTold() {
    ControlPolicy policy = policy("{item-type: [jet-mill, wick]}");
    Item two = Item.builder()
        .form(ProductForm.EQUIPMENT)
        .itemType("jet-mil")
        .addContents(called("-", "wick"), called("-", "wic"), called("-", "wic"))
        .build();
    assertThatThrownBy(() -> policy.classify(two, SmallLaw.DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .satisfies(told -> assertThat(told.lines())
            .satisfiesExactly(
                first -> assertThat(first).contains("`jet-mil`", "did you mean `jet-mill`?"),
                second -> assertThat(second).contains("`wic`", "did you mean `wick`?")));
    Shipment shipment = Shipment.builder()
        .exportDate(SmallLaw.DAY)
        .addExemptionsClaimed("gift", "loan")
        .addLines(ShipmentLine.of("1", two), ShipmentLine.of("2", called("-", "lamp")))
        .build();
    assertThatThrownBy(() -> policy.determine(shipment))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .satisfies(told -> assertThat(told.lines())
            .satisfiesExactly(
                gift -> assertThat(gift).contains("exemption `gift`"),
                loan -> assertThat(loan).contains("exemption `loan`"),
                slip -> assertThat(slip).contains("item type `jet-mil`"),
                wick -> assertThat(wick).contains("item type `wic`"),
                lamp -> assertThat(lamp).contains("item type `lamp`")));
  }

  @Test
  void aLawThatNamesNoItemTypeAcceptsAnyWord() {
    assertThat(truth("{form: [equipment]}", called("-", "jet-mil"))).isEqualTo(Truth.TRUE);
  }

  @Test
  void aParameterThatNoProvisionLooksAtGivesACaution() {
    ControlPolicy policy = policy("{parameter: {name: field, atLeast: \"1 T\"}}");
    Item item = Item.builder()
        .putAllParameters(Parameter.parseAll("field=1 T; colour=4 nm"))
        .build();
    assertThat(SmallLaw.determine(policy, item).cautions())
        .containsExactly("Parameter `colour`: no provision looks at it.");
  }

  @Test
  void aCasNumberWithAWrongDigitIsNoFact() {
    assertThatThrownBy(() -> called("9004-34-7", "-"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("check digit");
  }

  /** A hyphen stands for what is not stated. */
  private static Item called(String number, String type) {
    return Item.builder()
        .form(ProductForm.EQUIPMENT)
        .casNumber(Optional.of(number).filter(stated -> !stated.equals("-")))
        .itemType(Optional.of(type).filter(stated -> !stated.equals("-")))
        .build();
  }

  private static Item made(String composition) {
    return Item.builder().composition(Composition.parse(composition)).build();
  }

  private static ControlPolicy policy(String condition) {
    return ControlPolicy.of(SmallLaw.of(SmallLaw.oneEntry(condition)));
  }

  private static Truth truth(String condition, Item item) {
    Bounds<Requirement> requirement =
        SmallLaw.determine(policy(condition), item).requirement();
    return !requirement.isSettled()
        ? Truth.UNKNOWN
        : Truth.of(requirement.floor() == Requirement.REQUIRED);
  }

  private static List<String> missing(String condition, Item item) {
    Determination answer = SmallLaw.determine(policy(condition), item);
    return answer.findings().stream()
        .filter(f -> f.code().isPresent())
        .flatMap(f -> f.missing().stream())
        .toList();
  }
}
