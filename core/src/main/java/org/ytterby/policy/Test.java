package org.ytterby.policy;

/** A compiled condition. */
interface Test {
  Answer put(Case facts);

  default Test and(Test other) {
    return facts -> {
      Answer first = put(facts);
      return first.is(org.ytterby.quantity.Truth.FALSE) ? first : first.and(other.put(facts));
    };
  }
}
