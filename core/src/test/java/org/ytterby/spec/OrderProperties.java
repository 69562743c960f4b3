package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Determination;
import org.ytterby.domains.InventedDomain;
import org.ytterby.domains.LawEdits;
import org.ytterby.law.Announcement;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.material.Composition;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Law 3: order does not matter, and an id names one thing. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(InventedDomain.class)
class OrderProperties {

  @Property
  void orderOfAnnouncementsAndOfTheirPartsDoesNotMatter(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment, @ForAll long seed) {
    Random random = new Random(seed);
    Rulebook shuffled = Rulebook.of(
        rulebook.head(),
        shuffled(rulebook.announcements().values(), random).stream()
            .map(a -> LawEdits.with(
                a,
                a.lists().stream()
                    .map(l -> LawEdits.withEntries(l, shuffled(l.entries(), random)))
                    .toList(),
                shuffled(a.provisions(), random)))
            .toList());
    assertThat(lens.policy(shuffled).determine(shipment))
        .isEqualTo(lens.policy(rulebook).determine(shipment));
  }

  @Property
  void orderOfLinesDoesNotMatter(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ControlPolicy policy = lens.policy(rulebook);
    Shipment reversed = TradeEdits.withLines(shipment, Lists.reverse(shipment.lines()));
    assertThat(policy.determine(reversed).lines())
        .isEqualTo(Lists.reverse(policy.determine(shipment).lines()));
  }

  @Property
  void orderOfContentsPiecesAndElementsDoesNotMatter(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ControlPolicy policy = lens.policy(rulebook);
    Shipment reversed = TradeEdits.withLines(
        shipment,
        shipment.lines().stream()
            .map(line -> ShipmentLine.of(line.id(), reversed(line.item())))
            .toList());
    List<Determination> before = policy.determine(shipment).lines();
    List<Determination> after = policy.determine(reversed).lines();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).isEqualTo(before.get(i));
    }
  }

  @Property
  void aRepeatedIdIsRefused(@ForAll Rulebook rulebook, @ForAll Shipment shipment) {
    Announcement first = rulebook.announcements().values().iterator().next();
    assertThatThrownBy(() -> Rulebook.of(
            rulebook.head(),
            ImmutableList.<Announcement>builder()
                .addAll(rulebook.announcements().values())
                .add(first)
                .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`" + first.id() + "`");
    List<Provision> twice = new ArrayList<>(first.provisions());
    twice.addAll(first.lists().get(0).entries());
    assertThatThrownBy(() -> Rulebook.of(
            rulebook.head(), ImmutableList.of(LawEdits.with(first, first.lists(), twice))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zz-1/e0");
    ShipmentLine line = shipment.lines().get(0);
    assertThatThrownBy(() -> TradeEdits.withLines(shipment, List.of(line, line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`" + line.id() + "`");
  }

  private static <T> List<T> shuffled(Iterable<T> values, Random random) {
    List<T> list = Lists.newArrayList(values);
    Collections.shuffle(list, random);
    return list;
  }

  private static Item reversed(Item item) {
    return TradeEdits.builder(item)
        .composition(reversed(item.composition()))
        .addAllContents(Lists.reverse(item.contents()).stream()
            .map(OrderProperties::reversed)
            .toList())
        .contentValue(item.contentValue()
            .map(c -> c instanceof ContentValue.Itemised pieces
                ? new ContentValue.Itemised(pieces.pieces().reverse(), pieces.complete())
                : c))
        .build();
  }

  /** The same list by mass, told the other way round; the end stays where it is. */
  private static Composition reversed(Composition composition) {
    List<String> parts = new ArrayList<>(List.of(composition.toString().split("; ")));
    String last = parts.get(parts.size() - 1);
    boolean ends = last.equals("measured") || last.equals("complete");
    List<String> items = ends ? parts.subList(0, parts.size() - 1) : parts;
    Collections.reverse(items);
    return Composition.parse(String.join("; ", parts));
  }
}
