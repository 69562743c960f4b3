package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawQuestions;
import org.ytterby.material.CasNumber;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.Composition;
import org.ytterby.material.Constituent;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;

/** The conditions that look at what an item is and what it is made of. */
final class MaterialTests {
  private MaterialTests() {}

  static Optional<Test> leaf(Criterion criterion) {
    String failed = CriterionText.of(criterion);
    if (criterion instanceof Criterion.HasForm c) {
      return Optional.of(f -> Answer.of(oneOf(f.item().form(), c.forms()), FactNames.FORM, failed));
    }
    if (criterion instanceof Criterion.HasItemType c) {
      return Optional.of(
          f -> Answer.of(oneOf(f.item().itemType(), c.types()), FactNames.ITEM_TYPE, failed));
    }
    if (criterion instanceof Criterion.Identified c) {
      return Optional.of(f -> identified(f.item(), c, failed));
    }
    if (criterion instanceof Criterion.HoldsMass c) {
      return Optional.of(f -> Answer.of(
          Comparisons.holds(
              f.item().composition().content(c.element()).interval(),
              c.comparison(),
              c.bound().lowerEnd()),
          FactNames.content(c.element()),
          failed));
    }
    if (criterion instanceof Criterion.Integrated c) {
      return Optional.of(f -> Answer.of(
          oneOf(f.item().effectiveIntegration(), c.kinds()), FactNames.INTEGRATION, failed));
    }
    if (criterion instanceof Criterion.OfClass c) {
      return Optional.of(f -> Answer.of(
          f.item().isOf(c.classes()),
          f.item().form().isEmpty() ? FactNames.FORM : FactNames.COMPOSITION,
          failed));
    }
    if (criterion instanceof Criterion.Contains c) {
      return Optional.of(f -> contains(f, c.elements(), failed));
    }
    if (criterion instanceof Criterion.Family c) {
      return Optional.of(f -> family(f, c, failed));
    }
    return Optional.empty();
  }

  private static <T> Truth oneOf(Optional<T> fact, ImmutableSet<T> wanted) {
    return fact.map(f -> Truth.of(wanted.contains(f))).orElse(Truth.UNKNOWN);
  }

  /** A stated number or word that is none of those meant says what the item is as well as one that is. */
  private static Answer identified(Item item, Criterion.Identified c, String failed) {
    boolean asksNumber = !c.numbers().isEmpty();
    boolean asksType = !c.types().isEmpty();
    if (item.casNumber().filter(n -> c.numbers().contains(new CasNumber(n))).isPresent()
        || item.itemType().filter(c.types()::contains).isPresent()) {
      return Answer.TRUE;
    }
    if ((asksNumber && item.casNumber().isPresent())
        || (asksType && item.itemType().isPresent())) {
      return Answer.no(failed);
    }
    return Answer.unknown(
        asksNumber ? FactNames.CAS : FactNames.ITEM_TYPE,
        asksType ? FactNames.ITEM_TYPE : FactNames.CAS);
  }

  /** Presence in any amount; unintended impurities of a substance named by a formula are a question of law. */
  private static Answer contains(Case facts, ImmutableSet<Element> elements, String failed) {
    Composition composition = facts.item().composition();
    if (composition.containsAny(elements) == Truth.TRUE) {
      return Answer.TRUE;
    }
    return elements.stream()
        .map(e -> contains(facts, e, failed))
        .reduce(Answer.no(failed), Answer::or);
  }

  private static Answer contains(Case facts, Element element, String failed) {
    Composition composition = facts.item().composition();
    Answer stated = Answer.of(composition.contains(element), FactNames.content(element), failed);
    return stated.is(Truth.FALSE) && composition.nominallyExcludes(element)
        ? facts.readings().countsImpurity(FactNames.content(element), failed)
        : stated;
  }

  /** The elements are principal; or all are there, and the law leaves open whether that is enough. */
  private static Answer family(Case facts, Criterion.Family c, String failed) {
    Answer principal = Answer.of(facts.isOfFamily(c.elements()), FactNames.COMPOSITION, failed);
    if (c.minor().isEmpty() || principal.is(Truth.TRUE)) {
      return principal;
    }
    Answer present =
        c.elements().stream().map(e -> contains(facts, e, failed)).reduce(Answer.TRUE, Answer::and);
    return principal.or(present.and(facts.readings().is(c.minor().get(), LawQuestions.IN_SCOPE)));
  }

  static Test inside(Test test, String failed) {
    return facts -> {
      Item item = facts.item();
      Answer unstated =
          item.allContentsKnown() ? Answer.no(failed) : Answer.unknown(FactNames.CONTAINS);
      return item.mayHoldParts()
          ? item.allContents().map(c -> test.put(facts.with(c))).reduce(unstated, Answer::or)
          : Answer.no(failed);
    };
  }

  static Test blend(Criterion.Blend c, Test component, Test alongside) {
    String failed = CriterionText.of(c);
    return facts -> {
      Composition composition = facts.item().composition();
      if (!composition.possibleClasses().contains(ChemicalClass.MIXTURE)) {
        return Answer.no(failed);
      }
      Optional<ImmutableList<Constituent>> parts = composition.constituents();
      if (parts.isEmpty()) {
        return Answer.unknown(FactNames.COMPOSITION);
      }
      ImmutableList<Answer> meant = put(component, parts.get(), facts);
      ImmutableList<Answer> beside = put(alongside, parts.get(), facts);
      Answer hidden =
          composition.isComplete() ? Answer.no(failed) : Answer.unknown(FactNames.COMPOSITION);
      Answer some = meant.stream().reduce(hidden, Answer::or);
      Answer others = IntStream.range(0, meant.size())
          .mapToObj(i -> meant.get(i).or(beside.get(i)))
          .reduce(composition.isComplete() ? Answer.TRUE : hidden, Answer::and);
      return some.and(others.or(facts.readings().is(c.otherwise(), LawQuestions.IN_SCOPE)));
    };
  }

  /** A component of a physical mixture is put to the test as the powder that it is. */
  private static ImmutableList<Answer> put(
      Test test, ImmutableList<Constituent> parts, Case facts) {
    return parts.stream()
        .map(p -> test.put(facts.with(
            Item.builder().form(ProductForm.POWDER).composition(p.material()).build())))
        .collect(ImmutableList.toImmutableList());
  }
}
