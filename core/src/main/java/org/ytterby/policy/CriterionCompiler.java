package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.ytterby.element.Element;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawInTime;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/** Gives conditions of law files their meaning. The leaves are in {@link NameTests}, {@link TradeTests}, {@link MaterialTests} and {@link ValueTests}. */
final class CriterionCompiler {
  private final Rulebook rulebook;
  private final LawInTime law;
  private final ListedNames names;
  private final NameTests called;
  private final Map<ProvisionId, Test> lists = new HashMap<>();
  private final Map<Object, Test> leaves;
  private final Function<Criterion, Object> meaning;

  CriterionCompiler(Rulebook rulebook, LawInTime law) {
    this(rulebook, law, ListedNames.visible(rulebook, law), new HashMap<>(), c -> c);
  }

  /**
   * A compiler that shares leaves with that of another law.
   *
   * @param leaves the leaves of both laws
   * @param meaning what a leaf means; equal ones are compiled once
   */
  CriterionCompiler(
      Rulebook rulebook,
      LawInTime law,
      ListedNames names,
      Map<Object, Test> leaves,
      Function<Criterion, Object> meaning) {
    this.rulebook = rulebook;
    this.law = law;
    this.names = names;
    this.leaves = leaves;
    this.meaning = meaning;
    called = new NameTests(Synonyms.of(rulebook));
  }

  Test compile(Criterion criterion) {
    if (criterion instanceof Criterion.All c) {
      return join(c.parts(), Answer.TRUE, Answer::and);
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return any(c.parts().stream().map(this::compile).collect(toImmutableList()));
    }
    if (criterion instanceof Criterion.Not c) {
      Test part = compile(c.part());
      String failed = CriterionText.of(criterion);
      return facts -> part.put(facts).not(failed);
    }
    Object meant = meaning.apply(criterion);
    Test same = leaves.get(meant);
    if (same == null) {
      Test leaf = leaf(criterion);
      same = facts -> facts.answer(leaf);
      leaves.put(meant, same);
    }
    return same;
  }

  private Test leaf(Criterion criterion) {
    if (criterion instanceof Criterion.Listed c) {
      return listed(c.list());
    }
    if (criterion instanceof Criterion.Reads c) {
      return facts -> facts.reads(c.question(), c.reading());
    }
    if (criterion instanceof Criterion.Inside c) {
      return MaterialTests.inside(compile(c.criterion()), CriterionText.of(c));
    }
    if (criterion instanceof Criterion.Blend c) {
      return MaterialTests.blend(c, compile(c.component()), compile(c.alongside()));
    }
    if (criterion instanceof Criterion.HoldsValue c) {
      return ValueTests.holds(c, listed(c.list()), through(c), subjects(c.list()));
    }
    if (criterion instanceof Criterion.PartyNamed c) {
      String failed = CriterionText.of(c);
      return law.isVisible(c.names().announcement())
          ? PartyTests.named(c.role(), rulebook.partyList(c.names()), names, failed)
          : facts -> Answer.no(failed);
    }
    return called
        .leaf(criterion)
        .or(() -> MaterialTests.leaf(criterion))
        .or(() -> TradeTests.leaf(criterion))
        .orElseThrow(() -> new IllegalStateException("no meaning for " + criterion));
  }

  /** What counts by a condition that compares values. */
  Counting counting(Criterion.HoldsValue c) {
    return new Counting(c, listed(c.list()), through(c), subjects(c.list()));
  }

  /** What a condition that compares values says of the parts on the way to what counts. */
  private Test through(Criterion.HoldsValue c) {
    return c.through().map(this::compile).orElse(facts -> Answer.TRUE);
  }

  private Test join(ImmutableList<Criterion> parts, Answer start, BinaryOperator<Answer> how) {
    ImmutableList<Test> tests = parts.stream().map(this::compile).collect(toImmutableList());
    return facts -> tests.stream().map(t -> t.put(facts)).reduce(start, how);
  }

  static Test any(ImmutableList<Test> tests) {
    return facts -> tests.stream().map(t -> t.put(facts)).reduce(Answer.NOTHING, Answer::or);
  }

  /** The description of a list: one of its entries, or unknown where it is known to be incomplete. */
  private Test listed(ProvisionId id) {
    Test known = lists.get(id);
    if (known != null) {
      return known;
    }
    if (!law.isVisible(id.announcement())) {
      return facts -> Answer.no(id + " is not published");
    }
    ControlList list = rulebook.list(id);
    Test entries =
        any(list.entries().stream().map(e -> compile(e.is())).collect(toImmutableList()));
    Test whole = list.mayExtendTo().map(c -> extended(entries, compile(c), id)).orElse(entries);
    lists.put(id, whole);
    return whole;
  }

  /** The elements without which nothing can be an item of a list; empty if there are no such. */
  private ImmutableSet<Element> subjects(ProvisionId id) {
    ControlList list = rulebook.list(id);
    return list.mayExtendTo().isPresent()
            || list.entries().stream().anyMatch(e -> e.subject().isEmpty())
        ? ImmutableSet.of()
        : list.entries().stream().flatMap(e -> e.subject().stream()).collect(toImmutableSet());
  }

  private static Test extended(Test entries, Test extension, ProvisionId list) {
    return facts -> {
      Answer known = entries.put(facts);
      return known.is(Truth.TRUE)
          ? known
          : known.or(extension.put(facts).andPerhaps(TradeUnknowns.unseenRow(facts, list)));
    };
  }
}
