package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawQuestions;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;

/** The conditions that look at what an item is and what it is made of. */
final class MaterialTests {
  private static final ImmutableSet<ProductForm> WITH_PARTS = Stream.of(ProductForm.values())
      .filter(form -> Item.builder().form(form).build().mayHoldParts())
      .collect(Sets.toImmutableEnumSet());

  private MaterialTests() {}

  static Optional<Test> leaf(Criterion criterion) {
    String failed = CriterionText.of(criterion);
    if (criterion instanceof Criterion.HasForm c) {
      return Optional.of(f -> hasForm(f, c.forms(), failed));
    }
    if (criterion instanceof Criterion.HoldsMass c) {
      return Optional.of(f -> {
        Interval content = f.item().composition().content(c.element()).interval();
        return Answer.of(
            Comparisons.holds(content, c.comparison(), c.bound().lowerEnd()),
            FactNames.content(c.element()),
            failed,
            () -> MaterialUnknowns.mass(f, c));
      });
    }
    if (criterion instanceof Criterion.Integrated c) {
      return Optional.of(f -> Answer.of(
          oneOf(f.item().effectiveIntegration(), c.kinds()),
          FactNames.INTEGRATION,
          failed,
          () -> MaterialUnknowns.integration(f, c.kinds())));
    }
    if (criterion instanceof Criterion.OfClass c) {
      return Optional.of(f -> Answer.of(
          f.item().isOf(c.classes()),
          f.item().form().isEmpty() ? FactNames.FORM : FactNames.COMPOSITION,
          failed,
          () -> MaterialUnknowns.ofClass(f, c.classes())));
    }
    if (criterion instanceof Criterion.Contains c) {
      return Optional.of(f -> contains(f, c.elements(), failed));
    }
    if (criterion instanceof Criterion.Family c) {
      return Optional.of(f -> family(f, c, failed));
    }
    return Optional.empty();
  }

  static Answer hasForm(Case facts, ImmutableSet<ProductForm> forms, String failed) {
    return Answer.of(
        oneOf(facts.item().form(), forms),
        FactNames.FORM,
        failed,
        () -> MaterialUnknowns.form(facts, forms));
  }

  private static <T> Truth oneOf(Optional<T> fact, ImmutableSet<T> wanted) {
    return fact.map(f -> Truth.of(wanted.contains(f))).orElse(Truth.UNKNOWN);
  }

  /** Presence in any amount; unintended impurities of a substance named by a formula are a question of law. */
  private static Answer contains(Case facts, ImmutableSet<Element> elements, String failed) {
    Composition composition = facts.item().composition();
    if (composition.containsAny(elements) == Truth.TRUE) {
      return Answer.TRUE;
    }
    return elements.stream()
        .map(e -> contains(facts, e, failed))
        .reduce(Answer::or)
        .orElseGet(() -> Answer.no(failed));
  }

  private static Answer contains(Case facts, Element element, String failed) {
    Composition composition = facts.item().composition();
    Answer stated = Answer.of(
        composition.contains(element),
        FactNames.content(element),
        failed,
        () -> facts.presences().isPresent(element));
    return stated.is(Truth.FALSE) && composition.nominallyExcludes(element)
        ? countsImpurity(facts, element, failed)
        : stated;
  }

  /** An impurity that a formula does not name counts as contained, asked only where the rulebook raises the question. */
  private static Answer countsImpurity(Case facts, Element element, String failed) {
    String question = LawQuestions.UNINTENDED_IMPURITIES;
    if (!facts.readings().questions().containsKey(question)) {
      return Answer.no(failed);
    }
    Answer counts = facts.reads(question, LawQuestions.NOT_COUNTED).not(failed);
    return counts.and(Answer.unknown(
        ImmutableSortedSet.of(FactNames.content(element)), MaterialUnknowns.trace(facts, element)));
  }

  /** The elements are principal; or all are there, and the law leaves open whether that is enough. */
  private static Answer family(Case facts, Criterion.Family c, String failed) {
    Answer principal = Answer.of(
        facts.isOfFamily(c.elements()),
        FactNames.COMPOSITION,
        failed,
        () -> MaterialUnknowns.family(facts, c.elements()));
    if (c.minor().isEmpty() || principal.is(Truth.TRUE)) {
      return principal;
    }
    Answer present =
        c.elements().stream().map(e -> contains(facts, e, failed)).reduce(Answer.TRUE, Answer::and);
    return principal.or(present.and(facts.reads(c.minor().get(), LawQuestions.IN_SCOPE)));
  }

  static Test inside(Test test, String failed) {
    return facts -> {
      Item item = facts.item();
      if (!item.mayHoldParts()) {
        return Answer.no(failed);
      }
      Answer unstated = item.allContentsKnown()
          ? Answer.no(failed)
          : Answer.unknown(
              ImmutableSortedSet.of(FactNames.CONTAINS),
              Answer.isSo(Unknown.ofWord(FactNames.CONTAINS, failed)));
      Answer some = item.allContents().map(c -> put(test, facts, c)).reduce(unstated, Answer::or);
      return some.withResidue(() -> some.residue().and(MaterialUnknowns.formIs(facts, WITH_PARTS)));
    };
  }

  /** Of a part that occurs more than once, each may differ from the others in what is not known. */
  private static Answer put(Test test, Case facts, Item part) {
    Answer answer = test.put(facts.with(part));
    return facts.isRepeated(part)
        ? answer.withResidue(() -> Answer.isSo(Unknown.yesOrNo(answer.missing())))
        : answer;
  }

  static Test blend(Criterion.Blend c, Test component, Test alongside) {
    String failed = CriterionText.of(c);
    return facts -> {
      Composition composition = facts.item().composition();
      if (!composition.possibleClasses().contains(ChemicalClass.MIXTURE)) {
        return Answer.no(failed);
      }
      Optional<ImmutableList<Case>> parts = facts.powders();
      if (parts.isEmpty()) {
        return Answer.unknown(FactNames.COMPOSITION);
      }
      ImmutableList<Answer> meant = put(component, parts.get());
      ImmutableList<Answer> beside = put(alongside, parts.get());
      boolean complete = composition.isComplete();
      Answer some = meant.stream()
          .reduce(complete ? Answer.no(failed) : Answer.unknown(FactNames.COMPOSITION), Answer::or);
      Answer others = IntStream.range(0, meant.size())
          .mapToObj(i -> meant.get(i).or(beside.get(i)))
          .reduce(complete ? Answer.TRUE : Answer.unknown(FactNames.COMPOSITION), Answer::and);
      return some.and(others.or(facts.reads(c.otherwise(), LawQuestions.IN_SCOPE)));
    };
  }

  private static ImmutableList<Answer> put(Test test, ImmutableList<Case> parts) {
    return parts.stream().map(test::put).collect(ImmutableList.toImmutableList());
  }
}
