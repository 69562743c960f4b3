package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.ConditionTree;
import org.ytterby.decision.Finding;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/** The conditions of findings, put to the facts part by part. */
final class Traces {
  private final Rulebook rulebook;
  private final CriterionCompiler compiler;
  private final Case facts;

  Traces(Rulebook rulebook, CriterionCompiler compiler, Case facts) {
    this.rulebook = rulebook;
    this.compiler = compiler;
    this.facts = facts;
  }

  /**
   * The conditions of the provisions of findings.
   *
   * @param movement whether an entry is asked with the movement to which its list applies
   */
  ImmutableSortedMap<ProvisionId, ConditionTree> of(
      ImmutableList<Finding> findings, boolean movement) {
    ImmutableSortedMap.Builder<ProvisionId, ConditionTree> trees =
        ImmutableSortedMap.naturalOrder();
    findings.forEach(
        f -> of(f.provision(), movement).ifPresent(tree -> trees.put(f.provision(), tree)));
    return trees.buildOrThrow();
  }

  private Optional<ConditionTree> of(ProvisionId id, boolean movement) {
    ControlList open = rulebook.lists().get(id);
    if (open != null) {
      return open.mayExtendTo()
          .map(range -> all(ImmutableList.of(
              tree(range), new ConditionTree.Unseen(id), movement(open, movement))));
    }
    Provision provision = Objects.requireNonNull(rulebook.provisions().get(id));
    return provision instanceof Provision.Entry entry
        ? Optional.of(all(
            ImmutableList.of(tree(entry.is()), movement(rulebook.list(entry.list()), movement))))
        : condition(provision).map(this::tree);
  }

  private ConditionTree movement(ControlList list, boolean movement) {
    return tree(movement ? list.when() : new Criterion.All(ImmutableList.of()));
  }

  private static Optional<Criterion> condition(Provision provision) {
    if (provision instanceof Provision.Requirement p) {
      return Optional.of(p.when());
    }
    if (provision instanceof Provision.Review p) {
      return Optional.of(p.when());
    }
    if (provision instanceof Provision.Exemption p) {
      return Optional.of(p.when());
    }
    if (provision instanceof Provision.Interpretation p) {
      return Optional.of(p.when());
    }
    if (provision instanceof Provision.PartyRule p) {
      return Optional.of(p.when());
    }
    return provision instanceof Provision.Obligation p ? Optional.of(p.when()) : Optional.empty();
  }

  private ConditionTree tree(Criterion criterion) {
    if (criterion instanceof Criterion.All c) {
      return all(c.parts().stream().map(this::tree).collect(toImmutableList()));
    }
    Answer answer = compiler.compile(criterion).put(facts);
    if (criterion instanceof Criterion.AnyOf c && c.parts().size() != 1) {
      return new ConditionTree.AnyOf(
          answer.truth(), c.parts().stream().map(this::tree).collect(toImmutableList()));
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return tree(c.parts().get(0));
    }
    if (criterion instanceof Criterion.Not c) {
      return new ConditionTree.Not(answer.truth(), tree(c.part()));
    }
    return new ConditionTree.Leaf(criterion, answer.truth(), answer.missing());
  }

  /** Parts that are conjunctions themselves stand beside the others. */
  private static ConditionTree all(ImmutableList<ConditionTree> parts) {
    ImmutableList<ConditionTree> flat = parts.stream()
        .flatMap(p -> p instanceof ConditionTree.All all ? all.parts().stream() : Stream.of(p))
        .collect(toImmutableList());
    return flat.size() == 1
        ? flat.get(0)
        : new ConditionTree.All(
            flat.stream().map(ConditionTree::truth).reduce(Truth.TRUE, Truth::and), flat);
  }
}
