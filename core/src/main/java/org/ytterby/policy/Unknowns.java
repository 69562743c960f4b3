package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The unknowns that one answer met, and what is known of several of them together. It serves one answer, in one thread. */
final class Unknowns {
  private final IdentityHashMap<Object, Map<Object, Unknown>> all = new IdentityHashMap<>();
  private final List<Bond> bonds = new ArrayList<>();

  /** The unknown of this name of this subject, which is told apart by identity: always the same one. */
  Unknown of(Object subject, Object what, Supplier<Unknown> make) {
    Map<Object, Unknown> ofSubject = all.computeIfAbsent(subject, s -> new HashMap<>());
    Unknown known = ofSubject.get(what);
    if (known == null) {
      known = make.get();
      ofSubject.put(what, known);
    }
    return known;
  }

  /** Adds what is known of several unknowns together. */
  void bind(Bond bond) {
    bonds.add(bond);
  }

  ImmutableList<Bond> bonds() {
    return ImmutableList.copyOf(bonds);
  }
}
