package org.ytterby.policy;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ytterby.law.LawInTime;
import org.ytterby.law.ListedParty;
import org.ytterby.law.PartyList;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyName;

/**
 * The names on the lists of parties that are visible. Whoever has a name that is on several lists is on all of them.
 *
 * @param lists the lists
 * @param together the lists that share a name, for every name, and no list for a name that is on none
 */
record ListedNames(
    ImmutableMap<ProvisionId, PartyList> lists, ImmutableSet<ImmutableSet<ProvisionId>> together) {

  static ListedNames visible(Rulebook rulebook, LawInTime law) {
    return of(rulebook.partyLists().values().stream()
        .filter(list -> law.isVisible(list.id().announcement())));
  }

  static ListedNames of(Stream<PartyList> visible) {
    ImmutableMap<ProvisionId, PartyList> lists =
        visible.collect(toImmutableMap(PartyList::id, l -> l));
    SetMultimap<PartyName, ProvisionId> names = LinkedHashMultimap.create();
    lists.forEach((id, list) -> list.names().stream()
        .flatMap(ListedParty::allNames)
        .forEach(name -> names.put(PartyName.of(name), id)));
    return new ListedNames(
        lists,
        Stream.concat(
                Stream.of(ImmutableSet.<ProvisionId>of()),
                names.asMap().values().stream().map(ImmutableSet::copyOf))
            .collect(toImmutableSet()));
  }

  /** The name of a party that was not stated: it is established and has the status that go with every list its name is on. */
  Unknown nameOf(Case facts, String role, Party party) {
    return facts.unknownOfShipment(role, () -> {
      Unknown country = TradeUnknowns.countryOf(facts, role, party);
      ImmutableSet<ImmutableSet<ProvisionId>> possible = together.stream()
          .filter(name -> anyWithin(
                  name,
                  new Places(party.country(), false)
                      .among(regions(name).collect(ImmutableList.toImmutableList())))
              && of(name).allMatch(list -> party.hasAny(Set.of(list.status())) != Truth.FALSE))
          .collect(toImmutableSet());
      possible.forEach(
          name -> country.alsoAsked(regions(name).collect(ImmutableList.toImmutableList())));
      Unknown made = Unknown.oneOf(role, possible);
      ImmutableMap<ProvisionId, Unknown> statuses = lists.values().stream()
          .filter(list -> party.hasAny(Set.of(list.status())) == Truth.UNKNOWN)
          .collect(toImmutableMap(
              PartyList::id, list -> TradeUnknowns.statusOf(facts, role, list.status())));
      facts
          .unknowns()
          .bind(new Bond(
              ImmutableSet.<Unknown>builder()
                  .add(made, country)
                  .addAll(statuses.values())
                  .build(),
              settled -> {
                ImmutableList<Object> names = settled.values(made);
                ImmutableList<Object> countries = settled.values(country);
                return names == null
                    || names.stream()
                        .map(ListedNames::lists)
                        .anyMatch(name -> (countries == null || anyWithin(name, countries))
                            && name.stream().allMatch(list -> mayBe(statuses.get(list), settled)));
              },
              () -> ImmutableList.of("name", made, country, statuses)));
      return made;
    });
  }

  private static boolean mayBe(@Nullable Unknown status, Settled settled) {
    ImmutableList<Object> values = status == null ? null : settled.values(status);
    return values == null || values.contains(true);
  }

  @SuppressWarnings("unchecked")
  private static Set<ProvisionId> lists(Object name) {
    return (Set<ProvisionId>) name;
  }

  private boolean anyWithin(Set<ProvisionId> name, ImmutableList<Object> countries) {
    return countries.stream()
        .anyMatch(country -> regions(name).allMatch(region -> Places.isWithin(country, region)));
  }

  private Stream<Countries> regions(Set<ProvisionId> name) {
    return of(name).map(PartyList::countries);
  }

  private Stream<PartyList> of(Set<ProvisionId> name) {
    return name.stream().map(id -> Objects.requireNonNull(lists.get(id)));
  }

  /** The name of a party is on a list. */
  Residue isOn(Case facts, String role, Party party, PartyList list) {
    return new Residue.Asked(
        nameOf(facts, role, party), list.id(), name -> lists(name).contains(list.id()));
  }
}
