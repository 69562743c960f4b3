package org.ytterby.policy;

import org.ytterby.decision.FactChange;

/**
 * A fact to be changed.
 *
 * @param shown the change as data
 * @param value the new value, of the type that {@link Draft} has for the fact
 */
record Edit(FactChange shown, Object value) {
  Edit(String fact, String from, String to, Object value) {
    this(new FactChange(fact, from, to), value);
  }

  String fact() {
    return shown.fact();
  }
}
