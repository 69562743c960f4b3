package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.domains.BundledDomain;
import org.ytterby.law.Rulebook;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Composition;
import org.ytterby.material.Identification;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** What names and CAS numbers imply counts as if it had been stated by hand, and never widens or leaves the answer without it. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class IdentificationProperties {
  private static final Rulebook BUNDLED = Rulebooks.bundled();
  private static final ImmutableList<String> NAMES = ImmutableList.of(
      "氧化镝 99.9%",
      "Dysprosium oxide 4N5 sputtering target",
      "NdFeB N42SH",
      "SmCo magnet",
      "Neodymium metal ingot",
      "Terbium",
      "Gadolinium nitrate",
      "Terfenol-D",
      "YAG:Ce phosphor",
      "GaAs wafer",
      "antimony trioxide 99.99%",
      "Bismuth",
      "仲钨酸铵",
      "YSZ",
      "Magnetising-field forming press");
  private static final ImmutableList<String> NUMBERS = ImmutableList.of(
      "1308-87-8", "12037-01-3", "7440-00-8", "7440-69-9", "1303-00-0", "13450-84-5", "7732-18-5");

  @Property(tries = 60)
  @Domain(DomainContext.Global.class)
  @Domain(BundledDomain.class)
  void theAnswerLiesWithinTheOneWithoutTheNameAndIsThatOfTheFactsStatedByHand(
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll @IntRange(max = 14) int name,
      @ForAll @IntRange(max = 13) int number,
      @ForAll boolean isFormStated,
      @ForAll boolean isCompositionStated) {
    Optional<String> called = Optional.of(NAMES.get(name));
    Optional<String> numbered = NUMBERS.stream().skip(number).findFirst();
    Shipment bare = each(
        shipment,
        i -> item(
            i,
            i.form().filter(f -> isFormStated || !i.contents().isEmpty()),
            isCompositionStated ? i.composition() : Composition.unknown(),
            i.parameters(),
            Optional.empty(),
            Optional.empty()));
    Shipment named =
        each(bare, i -> item(i, i.form(), i.composition(), i.parameters(), called, numbered));
    Shipment told = each(named, IdentificationProperties::byHand);
    ControlPolicy policy = lens.policy(BUNDLED);
    List<Determination> without = policy.determine(bare).lines();
    List<Determination> with = policy.determine(named).lines();
    List<Determination> byHand = policy.determine(told).lines();
    for (int i = 0; i < without.size(); i++) {
      within(without.get(i).requirement(), with.get(i).requirement(), named);
      within(without.get(i).review(), with.get(i).review(), named);
      within(without.get(i).party(), with.get(i).party(), named);
      assertThat(with.get(i).controlCodes()).containsAll(without.get(i).controlCodes());
      assertThat(with.get(i).findings()).isEqualTo(byHand.get(i).findings());
      assertThat(with.get(i).requirement()).isEqualTo(byHand.get(i).requirement());
      assertThat(with.get(i).party()).isEqualTo(byHand.get(i).party());
    }
  }

  private static Shipment each(Shipment shipment, UnaryOperator<Item> change) {
    return TradeEdits.withLines(
        shipment,
        shipment.lines().stream()
            .map(line -> ShipmentLine.of(line.id(), change.apply(line.item())))
            .toList());
  }

  /** What the name and the number imply, as a careful caller would have written it into the row. */
  private static Item byHand(Item named) {
    if (!named.contents().isEmpty()
        || named.form().filter(f -> named.mayHoldParts()).isPresent()) {
      return named;
    }
    Identification found = Identification.of(named.name(), named.casNumber().map(CasNumber::new))
        .beside(named.form(), named.composition());
    Map<String, Parameter> parameters = new TreeMap<>(named.parameters());
    found.purity().ifPresent(p -> parameters.putIfAbsent("purity", new Parameter(p, "%")));
    return item(
        named,
        named.form().or(found::form),
        found.composition().orElse(named.composition()),
        parameters,
        named.name(),
        named.casNumber());
  }

  private static Item item(
      Item item,
      Optional<ProductForm> form,
      Composition composition,
      Map<String, Parameter> parameters,
      Optional<String> name,
      Optional<String> number) {
    return Item.builder()
        .form(form)
        .composition(composition)
        .origin(item.origin())
        .madeIn(item.madeIn())
        .integration(item.integration())
        .itemType(item.itemType())
        .technologyFields(item.technologyFields())
        .technologyTraits(item.technologyTraits())
        .putAllTechnologyOrigin(item.technologyOrigin())
        .value(item.value())
        .contentValue(item.contentValue())
        .addAllContents(item.contents())
        .contentsComplete(item.contentsComplete())
        .putAllParameters(parameters)
        .name(name)
        .casNumber(number)
        .build();
  }

  private static <T extends Comparable<T>> void within(
      Bounds<T> wide, Bounds<T> narrow, Shipment sample) {
    assertThat(narrow.floor()).as("%s", sample).isGreaterThanOrEqualTo(wide.floor());
    assertThat(narrow.ceiling()).as("%s", sample).isLessThanOrEqualTo(wide.ceiling());
  }
}
