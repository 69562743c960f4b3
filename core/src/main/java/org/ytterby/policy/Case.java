package org.ytterby.policy;

import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;

/** The facts that a condition is put to. */
record Case(Shipment shipment, Item item, Readings readings) {
  Case with(Item other) {
    return new Case(shipment, other, readings);
  }

  Case with(Readings other) {
    return new Case(shipment, item, other);
  }
}
