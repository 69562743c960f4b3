package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;

/** What conditions ask of an item's form and composition that are not known, and how these hang together. */
final class MaterialUnknowns {
  private static final String CLASS = "class";
  private static final String TRACE = "trace";
  private static final Object NONE = new Object();

  private MaterialUnknowns() {}

  static Residue form(Case facts, Set<ProductForm> wanted) {
    return new Residue.Asked(form(facts), wanted, wanted::contains);
  }

  private static Unknown form(Case facts) {
    return facts.unknown(
        FactNames.FORM,
        () -> new Unknown(
            ImmutableSortedSet.of(FactNames.FORM),
            about -> ImmutableList.copyOf(facts.item().possibleForms())));
  }

  /** Whether the form is one of these; asked of the unknown only if the form is not stated. */
  static Residue formIs(Case facts, Set<ProductForm> wanted) {
    return facts
        .item()
        .form()
        .map(f -> Residue.of(wanted.contains(f)))
        .orElseGet(() -> form(facts, wanted));
  }

  static Residue mass(Case facts, Criterion.HoldsMass c) {
    return Numbers.compared(
        facts.presences().mass(c.element()), c.comparison(), c.bound().lowerEnd());
  }

  static Residue parameter(Case facts, Criterion.Measures c) {
    Interval stated = facts
        .parameter(c.name())
        .filter(p -> p.unit().equals(c.unit()))
        .map(Parameter::value)
        .orElse(Interval.of(Range.all()));
    Unknown parameter = facts.unknown(
        ImmutableList.of(FactNames.parameter(c.name()), c.unit()),
        () ->
            new Unknown(ImmutableSortedSet.of(FactNames.parameter(c.name())), new Numbers(stated)));
    return Numbers.compared(parameter, c.comparison(), c.bound());
  }

  static Residue integration(Case facts, ImmutableSet<Integration> kinds) {
    Unknown kind = facts.unknown(
        FactNames.INTEGRATION,
        () -> Unknown.oneOf(FactNames.INTEGRATION, ImmutableList.copyOf(Integration.values())));
    Residue stated = new Residue.Asked(kind, kinds, kinds::contains);
    Residue implied = formIs(
        facts,
        Stream.of(ProductForm.values())
            .filter(ProductForm::impliesIntegrated)
            .collect(toImmutableSet()));
    return kinds.contains(Integration.INTEGRATED)
        ? implied.or(stated)
        : implied.not().and(stated);
  }

  static Residue ofClass(Case facts, ImmutableSet<ChemicalClass> wanted) {
    Unknown ofClass = facts.unknown(
        CLASS,
        () -> facts.item().form().isPresent()
            ? new Unknown(
                ImmutableSortedSet.of(FactNames.COMPOSITION),
                about -> classes(facts.item()).asList())
            : classOfUnknownForm(facts));
    return new Residue.Asked(ofClass, wanted, wanted::contains);
  }

  private static ImmutableSet<Object> classes(Item item) {
    ImmutableSet.Builder<Object> classes = ImmutableSet.builder();
    for (ChemicalClass one : ChemicalClass.values()) {
      if (item.isOf(ImmutableSet.of(one)) != Truth.FALSE) {
        classes.add(one);
      }
    }
    if (item.isOf(ImmutableSet.copyOf(ChemicalClass.values())) != Truth.TRUE) {
      classes.add(NONE);
    }
    return classes.build();
  }

  /** The class is one that some form allows; form and class must fit each other. */
  private static Unknown classOfUnknownForm(Case facts) {
    Supplier<ImmutableSetMultimap<ProductForm, Object>> fitting =
        Suppliers.memoize(() -> facts.item().possibleForms().stream()
            .collect(ImmutableSetMultimap.flatteningToImmutableSetMultimap(
                form -> form, form -> classes(facts.item().withForm(form)).stream())));
    Unknown ofClass = new Unknown(
            ImmutableSortedSet.of(FactNames.FORM),
            about -> ImmutableSet.copyOf(fitting.get().values()).asList())
        .implied();
    Unknown form = form(facts);
    facts
        .unknowns()
        .bind(new Bond(
            ImmutableSet.of(form, ofClass),
            settled -> {
              ImmutableList<Object> forms = settled.values(form);
              ImmutableList<Object> classes = settled.values(ofClass);
              return forms == null
                  || classes == null
                  || fitting.get().entries().stream()
                      .anyMatch(
                          fit -> forms.contains(fit.getKey()) && classes.contains(fit.getValue()));
            },
            () -> ImmutableList.of(CLASS, fitting.get(), form, ofClass)));
    return ofClass;
  }

  /** A trace of something that a formula leaves out. */
  static Residue trace(Case facts, Element element) {
    return Answer.isSo(facts.unknown(
        ImmutableList.of(TRACE, element),
        () -> Unknown.yesOrNo(ImmutableSortedSet.of(FactNames.content(element)))));
  }

  /** These elements are principal, so each is there. */
  static Residue family(Case facts, ImmutableSet<Element> elements) {
    return Answer.isSo(facts.unknown(ImmutableList.of("family", elements), () -> {
      Unknown made = Unknown.yesOrNo(ImmutableSortedSet.of(FactNames.COMPOSITION));
      ImmutableSet<Element> open = elements.stream()
          .filter(e -> facts.item().composition().contains(e) == Truth.UNKNOWN)
          .collect(toImmutableSet());
      ImmutableList<Unknown> masses =
          open.stream().map(e -> facts.presences().mass(e)).collect(toImmutableList());
      facts
          .unknowns()
          .bind(new Bond(
              Stream.concat(Stream.of(made), masses.stream()).collect(toImmutableSet()),
              settled -> !ImmutableList.of(true).equals(settled.values(made))
                  || open.stream().noneMatch(e -> facts.presences().isAbsent(e, settled)),
              () -> ImmutableList.of("family", made, masses)));
      return made;
    }));
  }
}
