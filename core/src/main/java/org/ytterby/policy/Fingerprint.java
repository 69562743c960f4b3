package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ytterby.quantity.Truth;

/**
 * All that an answer comes from, written down so that it is equal for two lines only if they have the same answer: the
 * provisions that may have a part in it, what each of their conditions came to, the formula over unknowns that is left of it, what
 * each unknown answers to all that is asked of it, value by value, and what is known of several unknowns together. Of a number
 * only its sign and its answers count. For one line, in one thread.
 */
final class Fingerprint {
  private static final int MOST_NODES = 2_000;

  private final Written written = new Written();
  private final IdentityHashMap<Unknown, Integer> unknowns = new IdentityHashMap<>();
  private final IdentityHashMap<Residue, Integer> nodes = new IdentityHashMap<>();
  private final Map<Unknown, List<Residue.Asked>> asked = new LinkedHashMap<>();
  private boolean comparable = true;

  /**
   * What the answers of some laws for one line come from.
   *
   * @param where where the provisions of these laws stand
   * @return empty if it is more than can be compared
   */
  static Optional<ImmutableList<Object>> of(Object where, Collection<Judged> laws) {
    Fingerprint print = new Fingerprint();
    print.written.add(where);
    laws.forEach(print::add);
    return print.comparable ? Optional.of(print.written.all()) : Optional.empty();
  }

  /**
   * What conditions came to, all put to the same facts.
   *
   * @param which which conditions these are
   * @return empty if it is more than can be compared
   */
  static Optional<ImmutableList<Object>> of(
      Object which, Collection<Answer> answers, Unknowns unknowns) {
    Fingerprint print = new Fingerprint();
    print.written.add(which);
    BitSet met = new BitSet(answers.size());
    BitSet failed = new BitSet(answers.size());
    int place = 0;
    for (Answer answer : answers) {
      if (answer.is(Truth.UNKNOWN)) {
        print.add(answer);
      } else {
        (answer.is(Truth.TRUE) ? met : failed).set(place);
      }
      place++;
    }
    print.written.add(met);
    print.written.add(failed);
    print.addUnknowns(unknowns);
    return print.comparable ? Optional.of(print.written.all()) : Optional.empty();
  }

  private void add(Judged law) {
    nodes.clear();
    asked.clear();
    for (Judged.Rule rule : law.rules()) {
      written.add(rule.id());
      add(rule.description());
      add(rule.condition());
      rule.narrowing().forEach(this::add);
    }
    law.reviews().forEach(this::add);
    law.exemptions().forEach(this::add);
    law.parties().forEach(this::add);
    addUnknowns(law.unknowns());
    written.add("end");
  }

  private void addUnknowns(Unknowns unknowns) {
    if (comparable && !asked.isEmpty()) {
      asked.forEach(this::values);
      unknowns.bonds().forEach(this::add);
    }
  }

  private void add(Judged.Of<?> provision) {
    written.add(provision.provision().id());
    add(provision.when());
  }

  private void add(Answer answer) {
    written.add(answer.truth());
    if (answer.residue() instanceof Residue.Constant && answer.missing().isEmpty()) {
      written.add(answer.residue());
    } else {
      written.add(answer.missing().isEmpty());
      int whole = node(answer.residue(), 0);
      written.add(whole);
    }
  }

  /** The number of a node; what it is made of is written the first time. */
  private int node(Residue residue, int depth) {
    Integer known = nodes.get(residue);
    if (known != null) {
      return known;
    }
    if (residue instanceof Residue.Reaches || depth > MOST_NODES || nodes.size() > MOST_NODES) {
      comparable = false;
      return 0;
    }
    ImmutableList<Residue> of = residue.parts();
    int[] parts = new int[of.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = node(of.get(i), depth + 1);
    }
    if (residue instanceof Residue.Asked one) {
      asked.computeIfAbsent(one.unknown(), u -> new ArrayList<>()).add(one);
      written.add(number(one.unknown()));
    } else if (residue instanceof Residue.Joined joined) {
      written.add(joined.both());
    } else {
      written.add(residue instanceof Residue.Constant ? residue : "not");
    }
    for (int part : parts) {
      written.add(part);
    }
    int number = nodes.size();
    nodes.put(residue, number);
    return number;
  }

  private int number(Unknown unknown) {
    return unknowns.computeIfAbsent(unknown, u -> unknowns.size());
  }

  /** What each value of an unknown answers. */
  private void values(Unknown unknown, List<Residue.Asked> all) {
    Set<Object> about = new LinkedHashSet<>();
    all.forEach(one -> about.add(one.about()));
    written.add(number(unknown));
    for (Object value : unknown.values(about)) {
      if (value instanceof BigDecimal number) {
        written.add(number.signum());
      } else {
        written.add(value);
      }
      BitSet answers = new BitSet(all.size());
      for (int i = 0; i < all.size(); i++) {
        answers.set(i, all.get(i).holds(value));
      }
      written.add(answers);
    }
  }

  private void add(Bond bond) {
    if (bond.between().stream().anyMatch(asked::containsKey)) {
      written.add(comparable(bond.rests().get()));
    }
  }

  /** The same, with the numbers of unknowns in their places. */
  private Object comparable(Object part) {
    if (part instanceof Unknown unknown) {
      return asked.containsKey(unknown) ? number(unknown) : "not asked";
    }
    if (part instanceof ImmutableList<?> list) {
      return list.stream().map(this::comparable).collect(toImmutableList());
    }
    return part instanceof ImmutableMap<?, ?> map
        ? map.entrySet().stream()
            .map(e -> ImmutableList.of(e.getKey(), comparable(e.getValue())))
            .collect(toImmutableList())
        : part;
  }
}
