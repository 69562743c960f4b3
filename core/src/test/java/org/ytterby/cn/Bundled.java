package org.ytterby.cn;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Requirement;
import org.ytterby.element.Element;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** The bundled law, and short ways to ask it. */
final class Bundled {
  static final ControlPolicy POLICY = ControlPolicy.of(Rulebooks.bundled());
  static final ControlPolicy PUBLISHED_ONLY = POLICY.reading(ReportedMeasures.PUBLISHED_ONLY);
  static final ControlPolicy AS_REPORTED = POLICY.reading(ReportedMeasures.AS_REPORTED);

  /** A day after the list of seven elements and before that of five was announced. */
  static final LocalDate SUMMER = LocalDate.of(2025, 6, 1);

  static final Bounds<Requirement> REQUIRED = Bounds.settled(Requirement.REQUIRED);
  static final Bounds<Requirement> NOT_REQUIRED = Bounds.settled(Requirement.NOT_REQUIRED);
  static final Bounds<Requirement> EXEMPT = Bounds.settled(Requirement.EXEMPT);
  static final Bounds<Requirement> EITHER =
      new Bounds<>(Requirement.NOT_REQUIRED, Requirement.REQUIRED);

  /** The elements of the list of April 2025. */
  static final ImmutableList<Element> SEVEN = ImmutableList.of(
      Element.SM, Element.GD, Element.TB, Element.DY, Element.LU, Element.SC, Element.Y);

  /** The elements of the list of October 2025. */
  static final ImmutableList<Element> FIVE =
      ImmutableList.of(Element.HO, Element.ER, Element.TM, Element.EU, Element.YB);

  /** The rare earths on neither list. */
  static final ImmutableList<Element> UNLISTED =
      ImmutableList.of(Element.LA, Element.CE, Element.PR, Element.ND, Element.PM);

  private Bundled() {}

  static Item item(ProductForm form, String composition) {
    return item(form, composition, i -> i);
  }

  static Item item(ProductForm form, String composition, UnaryOperator<Item.Builder> more) {
    return more.apply(Item.builder().form(form).composition(Composition.parse(composition)))
        .build();
  }

  /** From China to Germany on a day, nothing said of the parties. */
  static Shipment fromChina(LocalDate day, Item item) {
    return shipment(day, "CN", "DE", item, s -> s);
  }

  static Shipment shipment(
      LocalDate day, String from, String to, Item item, UnaryOperator<Shipment.Builder> more) {
    return more.apply(
            Shipment.builder().exportDate(day).from(Countries.of(from)).to(Countries.of(to)))
        .addLines(ShipmentLine.of("1", item))
        .build();
  }

  static Determination determine(Shipment shipment) {
    return POLICY.determine(shipment).line("1");
  }

  static Bounds<Requirement> requirement(Shipment shipment) {
    return POLICY.determine(shipment).requirement();
  }
}
