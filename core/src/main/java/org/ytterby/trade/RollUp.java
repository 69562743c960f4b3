package org.ytterby.trade;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.MassFraction;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.Truth;

/**
 * A bill of materials added up. All amounts are of the quantity for which a part is described: one piece, or 100 g. Immutable
 * and safe for all threads.
 *
 * <p>Every amount is an interval that holds the true one for every choice inside what was stated. Sums and products are exact up
 * to 100 digits and rounded outwards beyond; a shared part is added up once, however many ways lead to it.
 */
public final class RollUp {
  private static final Interval WHOLE = Interval.of(Range.closed(BigDecimal.ZERO, BigDecimal.ONE));
  private static final int NAMED = 3;
  private static final int MOST_REMEMBERED = 4096;

  private final BillGraph graph;
  private final ValueBasis basis;
  private final ExchangeRates rates;
  private final Amounts masses;
  private final Amounts values;
  private final Optional<String> currency;
  private final IdentifiedParts parts;

  private RollUp(
      BillGraph graph, ValueBasis basis, ExchangeRates rates, Optional<String> currency) {
    this.graph = graph;
    this.basis = basis;
    this.rates = rates;
    this.currency = currency;
    parts = new IdentifiedParts(graph);
    masses = new Amounts(graph.size());
    values = new Amounts(graph.size());
    for (int place = 0; place < graph.size(); place++) {
      int part = graph.upwards(place);
      masses.set(part, sumOfMasses(part));
      values.set(part, sumOfValues(part));
    }
  }

  static RollUp of(BillGraph graph, ValueBasis basis, ExchangeRates rates) {
    Map<String, List<String>> parts = new TreeMap<>();
    Set<Item> seen = Sets.newIdentityHashSet();
    for (int part = 0; part < graph.size(); part++) {
      Item item = graph.part(part).item();
      if (item.value().isEmpty() && item.contentValue().isEmpty()) {
        continue;
      }
      if (seen.size() < MOST_REMEMBERED && !seen.add(item)) {
        continue;
      }
      for (String used : used(item, matters(graph, part, basis))) {
        List<String> named = parts.computeIfAbsent(used, c -> new ArrayList<>());
        if (named.size() <= NAMED) {
          named.add(graph.name(part));
        }
      }
    }
    List<String> lacking = parts.keySet().stream()
        .filter(c -> rates.into().isPresent()
            ? !rates.into().get().equals(c) && !rates.rates().containsKey(c)
            : parts.size() > 1)
        .toList();
    if (!lacking.isEmpty()) {
      throw new IllegalArgumentException(
          "values are in several currencies: %s; give the rate of each, the library knows none"
              .formatted(Joiner.on(", ")
                  .join(lacking.stream()
                      .map(c -> c + " (" + named(parts.get(c)) + ")")
                      .toList())));
    }
    return new RollUp(
        graph, basis, rates, rates.into().or(() -> parts.keySet().stream().findFirst()));
  }

  private static String named(@Nullable List<String> parts) {
    return parts == null
        ? ""
        : "`" + Joiner.on("`, `").join(parts.subList(0, Math.min(NAMED, parts.size())))
            + (parts.size() > NAMED ? "`, ..." : "`");
  }

  private static ImmutableSet<String> used(Item item, boolean valueMatters) {
    ImmutableSet.Builder<String> used = ImmutableSet.builder();
    if (valueMatters) {
      item.value().map(Money::currency).ifPresent(used::add);
    }
    item.contentValue().ifPresent(content -> {
      if (content instanceof ContentValue.Amount amount) {
        used.add(amount.amount().currency());
      } else if (content instanceof ContentValue.Itemised pieces) {
        pieces.pieces().forEach(piece -> used.add(piece.value().currency()));
      }
    });
    return used.build();
  }

  private static boolean matters(BillGraph graph, int part, ValueBasis basis) {
    return basis == ValueBasis.PRICE || graph.isLeaf(part);
  }

  private Extent sumOfMasses(int part) {
    Optional<Interval> stated = statedMass(part);
    if (stated.isPresent()) {
      return Extent.of(stated.get());
    }
    if (graph.isLeaf(part)) {
      return Extent.UNKNOWN;
    }
    Extent sum = graph.sum(part, masses);
    return graph.isOpen(part) ? sum.upwards() : sum;
  }

  private Optional<Interval> statedMass(int part) {
    BillOfMaterials.Part described = graph.part(part);
    return described.per().isMass() ? Optional.of(described.per().in("kg")) : described.mass();
  }

  private Extent sumOfValues(int part) {
    if (matters(graph, part, basis)) {
      return graph
          .part(part)
          .item()
          .value()
          .flatMap(rates::convert)
          .map(v -> Extent.of(v.amount()))
          .orElse(Extent.UNKNOWN);
    }
    Extent sum = graph.sum(part, values);
    return graph.isOpen(part) ? sum.upwards() : sum;
  }

  /**
   * The mass of a part, as stated or else the sum of what goes into it.
   *
   * @param part the id of a part
   * @return kg
   * @throws IllegalArgumentException if there is no such part
   */
  public Interval mass(String part) {
    return masses.get(graph.index(part)).interval();
  }

  /**
   * The value of a part on the {@linkplain #basis basis} chosen.
   *
   * @param part the id of a part
   * @return the value, or empty if nothing is known of it
   * @throws IllegalArgumentException if there is no such part
   */
  public Optional<Money> value(String part) {
    return money(graph.index(part));
  }

  private Optional<Money> money(int part) {
    Extent value = values.get(part);
    return value.low().signum() == 0 && value.high() == null
        ? Optional.empty()
        : currency.map(c -> Money.of(value.interval(), c));
  }

  /**
   * How much of an element is in a part.
   *
   * <p>Where a mass is stated for a part with lines, what its lines leave of it may hold any element, and what they exceed it by
   * may have been lost on the way. A composition that is stated for the part narrows that down.
   *
   * @param part the id of a part
   * @param element any element
   * @return kg
   * @throws IllegalArgumentException if there is no such part, or if what is stated of one at or below it contradicts what goes
   *     into it
   */
  public Interval content(String part, Element element) {
    return new ElementSums(element)
        .amounts(graph.index(part))
        .get(graph.index(part))
        .interval();
  }

  /**
   * The ways by which most of an element comes into a part, by the upper ends of the amounts.
   *
   * @param part the id of a part
   * @param element any element
   * @param count how many ways at most
   * @return the largest first; ways by which none comes are left out
   * @throws IllegalArgumentException as for {@link #content}
   */
  public ImmutableList<Contribution> largest(String part, Element element, int count) {
    int top = graph.index(part);
    ElementSums sums = new ElementSums(element);
    Amounts amounts = sums.amounts(top);
    Extent[] ends = new Extent[graph.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] =
          graph.isLeaf(i) ? amounts.get(i) : sums.rest(i).isZero() ? Extent.ZERO : sums.rest(i);
    }
    boolean[] passes = new boolean[ends.length];
    Arrays.fill(passes, true);
    return new LargestPaths(graph, ends, passes).from(top, count, true);
  }

  /**
   * The share of an element in the mass of a part: its {@link #content} over the {@link #mass} of that part and of nothing else.
   *
   * @param part the id of a part
   * @param element any element
   * @return the share, rounded outwards; anything from nothing to the whole where the mass may be zero
   * @throws IllegalArgumentException as for {@link #content}
   */
  public MassFraction share(String part, Element element) {
    int at = graph.index(part);
    if (isSimple(at)) {
      return parts.item(at).composition().content(element);
    }
    Interval whole = mass(part);
    Interval content = content(part, element);
    return MassFraction.of(
        whole.moreThan(BigDecimal.ZERO) == Truth.TRUE
            ? content.dividedBy(whole).intersection(WHOLE).orElseThrow()
            : WHOLE);
  }

  /**
   * The elements that the compositions of a part and of what goes into it name. Others may be inside too, where a composition or a
   * part is not known in full.
   *
   * @param part the id of a part
   * @return the elements by atomic number
   * @throws IllegalArgumentException if there is no such part
   */
  public ImmutableSet<Element> elements(String part) {
    boolean[] below = below(graph.index(part));
    Set<Composition> seen = Sets.newIdentityHashSet();
    Set<Element> named = EnumSet.noneOf(Element.class);
    for (int at = 0; at < below.length; at++) {
      if (below[at]) {
        Composition known = composition(at);
        if (seen.add(known)) {
          named.addAll(known.mentioned());
        }
      }
    }
    return Sets.immutableEnumSet(named);
  }

  /** What comes of one element. */
  private final class ElementSums {
    private final Element element;
    private final IdentityHashMap<Composition, Extent> shares = new IdentityHashMap<>();

    ElementSums(Element element) {
      this.element = element;
    }

    /** The amounts in a part and in all that goes into it. */
    Amounts amounts(int top) {
      boolean[] below = below(top);
      Amounts amounts = new Amounts(graph.size());
      for (int place = 0; place < amounts.size(); place++) {
        int part = graph.upwards(place);
        if (below[part]) {
          amounts.set(part, graph.isLeaf(part) ? own(part) : whole(part, graph.sum(part, amounts)));
        }
      }
      return amounts;
    }

    private Extent own(int part) {
      return masses
          .get(part)
          .times(shares.computeIfAbsent(
              composition(part), c -> Extent.of(c.content(element).interval())));
    }

    private Extent whole(int part, Extent sum) {
      Extent mass = masses.get(part);
      Extent within = sum;
      if (statedMass(part).isPresent()) {
        Extent lost = graph.sum(part, masses).excessOver(mass);
        within = orWhole(sum.lessLost(lost).upTo(sum.plus(rest(part))).and(mass.fromZero()), mass);
      } else if (graph.isOpen(part)) {
        within = sum.upwards();
      }
      if (composition(part).equals(Composition.unknown())) {
        return within;
      }
      Extent stated = own(part);
      Extent both = within.and(stated);
      if (both == null) {
        throw new IllegalArgumentException(
            "part `%s`: its composition says %s kg of %s, what goes into it %s kg: correct one of them"
                .formatted(
                    graph.name(part), stated.interval(), element.symbol(), within.interval()));
      }
      return both;
    }

    private Extent orWhole(@Nullable Extent within, Extent mass) {
      return within == null ? mass.fromZero() : within;
    }

    /** What the lines leave of the mass that is stated, and may be of this element. */
    Extent rest(int part) {
      return statedMass(part).isPresent()
          ? masses.get(part).excessOver(graph.sum(part, masses))
          : graph.isOpen(part) ? Extent.UNKNOWN : Extent.ZERO;
    }
  }

  /** Of a part with lines only what is stated of it: what its name implies is not held against the lines. */
  private Composition composition(int part) {
    return (graph.isLeaf(part) ? parts.item(part) : graph.part(part).item()).composition();
  }

  private boolean[] below(int top) {
    boolean[] below = new boolean[graph.size()];
    below[top] = true;
    for (int place = graph.size() - 1; place >= 0; place--) {
      int part = graph.upwards(place);
      for (int line = graph.firstLine(part); below[part] && line < graph.endOfLines(part); line++) {
        below[graph.child(line)] = true;
      }
    }
    return below;
  }

  /**
   * A part as a determination is asked for it: with its value on the basis chosen, what is inside it, and of what value. The
   * part itself is then the whole that shares are taken of; ask for the part that is exported. Form, composition and purity that
   * are not stated of what is inside are taken from the name or the CAS number of a part that implies them; see
   * {@link #identified}. Of a part into which nothing goes a policy does so itself.
   *
   * @param part the id of a part
   * @return the item; items inside it are shared as the bill shares them
   * @throws IllegalArgumentException if there is no such part
   */
  public Item item(String part) {
    int top = graph.index(part);
    if (isSimple(top)) {
      return alone(top, graph.part(top).item());
    }
    boolean[] below = below(top);
    Item[] items = new Item[graph.size()];
    for (int place = 0; place < items.length; place++) {
      int at = graph.upwards(place);
      if (below[at]) {
        items[at] = item(at, items);
      }
    }
    return items[top];
  }

  /**
   * What was taken from names and CAS numbers of a part and of all that goes into it, what contradicts what, and which names are
   * not known. A part with lines is identified only if its stated form is that of a material.
   *
   * @param part the id of a part
   * @return the parts of which there is something to say, by id
   * @throws IllegalArgumentException if there is no such part
   */
  public ImmutableSortedMap<String, IdentifiedItem> identified(String part) {
    return parts.among(below(graph.index(part)));
  }

  private Item item(int part, Item[] items) {
    Item described = parts.item(part);
    if (isSimple(part)) {
      return alone(part, described);
    }
    ImmutableList.Builder<Item> contents = ImmutableList.builder();
    for (int line = graph.firstLine(part);
        described.mayHoldParts() && line < graph.endOfLines(part);
        line++) {
      contents.add(items[graph.child(line)]);
    }
    return RolledItem.of(
        described,
        money(part),
        contents.build(),
        !graph.isOpen(part),
        Optional.of(new BillContent(this, items, part)));
  }

  /** Whether it is known by its own facts only. */
  private boolean isSimple(int part) {
    return graph.isLeaf(part) && !graph.isOpen(part);
  }

  private Item alone(int part, Item facts) {
    return RolledItem.of(
        facts,
        money(part),
        facts.contents(),
        facts.contentsComplete(),
        facts.contentValue().map(this::converted));
  }

  private ContentValue converted(ContentValue content) {
    if (content instanceof ContentValue.Amount amount) {
      return new ContentValue.Amount(rates.convert(amount.amount()).orElseThrow());
    }
    if (content instanceof ContentValue.Itemised pieces) {
      return new ContentValue.Itemised(
          pieces.pieces().stream()
              .map(
                  p -> new ContentValue.Piece(p.item(), rates.convert(p.value()).orElseThrow()))
              .collect(ImmutableList.toImmutableList()),
          pieces.complete());
    }
    return content;
  }

  /**
   * The bill that is added up.
   *
   * @return the bill
   */
  public BillOfMaterials bill() {
    return new BillOfMaterials(graph);
  }

  /**
   * The ids of all parts.
   *
   * @return as {@link BillOfMaterials#parts}
   */
  public ImmutableSet<String> parts() {
    return graph.ids().keySet();
  }

  /**
   * Whether there is a part of that name.
   *
   * @param id any id
   * @return true if {@link #parts} has it
   */
  public boolean has(String id) {
    return graph.ids().containsKey(id);
  }

  /**
   * The quantity of a part that all its sums are of.
   *
   * @param part the id of a part
   * @return the quantity for which it is described
   * @throws IllegalArgumentException if there is no such part
   */
  public PartQuantity per(String part) {
    return graph.part(graph.index(part)).per();
  }

  /**
   * What values are taken to be.
   *
   * @return the caller's choice
   */
  public ValueBasis basis() {
    return basis;
  }

  /**
   * The caller's rates.
   *
   * @return the rates as given
   */
  public ExchangeRates rates() {
    return rates;
  }

  /**
   * The currency of all values.
   *
   * @return the currency, or empty if no value is stated
   */
  public Optional<String> currency() {
    return currency;
  }

  BillGraph graph() {
    return graph;
  }

  Extent value(int part) {
    return values.get(part);
  }
}
