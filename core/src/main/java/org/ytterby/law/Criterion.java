package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.ytterby.element.Element;
import org.ytterby.material.CasNumber;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.MassFraction;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.Concern;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Movement;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/**
 * A condition as a law file states it: data, with no meaning of its own. The package {@code org.ytterby.policy} gives it one.
 * The kinds are closed; how each is written stands in the guide to law files.
 */
public sealed interface Criterion {
  /**
   * Every part holds.
   *
   * @param parts the parts
   */
  record All(ImmutableList<Criterion> parts) implements Criterion {}

  /**
   * At least one part holds.
   *
   * @param parts the parts
   */
  record AnyOf(ImmutableList<Criterion> parts) implements Criterion {}

  /**
   * The part does not hold.
   *
   * @param part the part
   */
  record Not(Criterion part) implements Criterion {}

  /** A place or a person's country that a criterion can ask about. */
  enum Place {
    /** Where the movement starts. */
    FROM_COUNTRY,
    /** Where it ends. */
    TO_COUNTRY,
    /** Where the goods originate. */
    ORIGIN_COUNTRY,
    /** Where the item was made. */
    MADE_IN,
    /** The exporter's nationality. */
    EXPORTER_NATIONALITY,
    /** The recipient's nationality. */
    RECIPIENT_NATIONALITY,
    /** Where the importer is established. */
    IMPORTER_COUNTRY,
    /** Where the end user is established. */
    END_USER_COUNTRY
  }

  /**
   * A place lies in a region.
   *
   * @param place the place
   * @param region the region
   */
  record In(Place place, Countries region) implements Criterion {}

  /**
   * The movement is of one of these kinds.
   *
   * @param kinds the kinds
   */
  record Moves(ImmutableSet<Movement> kinds) implements Criterion {}

  /**
   * The item has one of these forms.
   *
   * @param forms the forms
   */
  record HasForm(ImmutableSet<ProductForm> forms) implements Criterion {}

  /**
   * The item is one of these things.
   *
   * @param types tokens
   */
  record HasItemType(ImmutableSet<String> types) implements Criterion {}

  /**
   * The item is one of these substances or things: its CAS number is one of the numbers, or its item type one of the types.
   *
   * @param numbers CAS numbers; may be empty if {@code types} is not
   * @param types tokens; may be empty if {@code numbers} is not
   */
  record Identified(ImmutableSet<CasNumber> numbers, ImmutableSet<String> types)
      implements Criterion {}

  /**
   * The item is joined with other parts in one of these ways.
   *
   * @param kinds the ways
   */
  record Integrated(ImmutableSet<Integration> kinds) implements Criterion {}

  /**
   * The item belongs to one of these chemical classes.
   *
   * @param classes the classes
   */
  record OfClass(ImmutableSet<ChemicalClass> classes) implements Criterion {}

  /**
   * These elements are the principal constituents.
   *
   * @param elements the elements
   * @param minor the question that decides when all are present and not all are principal, if the law leaves that open
   */
  record Family(ImmutableSet<Element> elements, Optional<String> minor) implements Criterion {}

  /**
   * At least one of these elements is present, in any amount.
   *
   * @param elements the elements
   */
  record Contains(ImmutableSet<Element> elements) implements Criterion {}

  /**
   * The content of one element by mass lies on one side of a bound. Traces that nobody added are no part of the content.
   *
   * @param element the element
   * @param comparison the side
   * @param bound one number, not zero: presence in any amount is {@link Contains}
   */
  record HoldsMass(Element element, Comparison comparison, MassFraction bound)
      implements Criterion {}

  /**
   * A physical mixture with a component that is meant.
   *
   * @param component what one component must meet
   * @param alongside what the others may be without raising the question
   * @param otherwise the question that decides when another component is something else
   */
  record Blend(Criterion component, Criterion alongside, String otherwise) implements Criterion {}

  /**
   * Something inside the item meets the criterion.
   *
   * @param criterion what it must meet
   */
  record Inside(Criterion criterion) implements Criterion {}

  /**
   * The item meets the description of an entry of a list, whatever the state of that entry.
   *
   * @param list the list
   */
  record Listed(ProvisionId list) implements Criterion {}

  /**
   * Items of a list, from an origin, make up at least a share of the item's value.
   *
   * @param list what is counted
   * @param origin where it must come from
   * @param atLeast the share; equality suffices
   * @param through the condition under which what counts inside something inside the item counts for the item too, if there is
   *     one; without one, it counts at every depth
   */
  record HoldsValue(
      ProvisionId list, Countries origin, ValueShare atLeast, Optional<Criterion> through)
      implements Criterion {}

  /**
   * The item was made with, or is, technology of one of these fields that comes from a region.
   *
   * @param fields the fields
   * @param origin the region
   */
  record Technology(ImmutableSet<TechnologyField> fields, Countries origin) implements Criterion {}

  /**
   * The item is technology or a service of one of these fields.
   *
   * @param fields the fields
   */
  record OfTechnologyField(ImmutableSet<TechnologyField> fields) implements Criterion {}

  /**
   * The item is technology or a service with one of these traits.
   *
   * @param traits the traits
   */
  record OfTechnologyTrait(ImmutableSet<TechnologyTrait> traits) implements Criterion {}

  /**
   * One of these is a final use.
   *
   * @param uses the uses
   */
  record UsedFor(ImmutableSet<EndUse> uses) implements Criterion {}

  /** Whose status a criterion asks about. */
  enum Role {
    /** The importer. */
    IMPORTER,
    /** The end user. */
    END_USER,
    /** Either of them. */
    ANY_PARTY
  }

  /**
   * A party has one of these statuses.
   *
   * @param role whose status
   * @param statuses the statuses
   */
  record PartyHas(Role role, ImmutableSet<PartyStatus> statuses) implements Criterion {}

  /**
   * A party is on a list of parties.
   *
   * @param role which party
   * @param names the list
   */
  record PartyNamed(Role role, ProvisionId names) implements Criterion {}

  /**
   * Listed parties hold at least this share of a party.
   *
   * @param percent from 0 to 100; equality suffices
   */
  record OwnedByListed(BigDecimal percent) implements Criterion {}

  /**
   * The caller asserts knowledge or a notice of one of these concerns. Not asserted means false.
   *
   * @param concerns the concerns
   */
  record Asserted(ImmutableSet<Concern> concerns) implements Criterion {}

  /** How a quantity is compared. */
  enum Comparison {
    /** Greater than or equal. */
    AT_LEAST,
    /** Greater. */
    MORE_THAN,
    /** Less than or equal. */
    AT_MOST,
    /** Less. */
    LESS_THAN
  }

  /**
   * A technical parameter lies on one side of a bound.
   *
   * @param name the parameter
   * @param comparison the side
   * @param bound the bound
   * @param unit the unit of the bound; values in another unit are not compared
   */
  record Measures(String name, Comparison comparison, BigDecimal bound, String unit)
      implements Criterion {}

  /**
   * A question of law is answered by this reading.
   *
   * @param question the question
   * @param reading the reading
   */
  record Reads(String question, String reading) implements Criterion {}
}
