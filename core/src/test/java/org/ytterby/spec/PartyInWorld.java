package org.ytterby.spec;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.ListedParty;
import org.ytterby.law.PartyList;
import org.ytterby.trade.Country;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyName;
import org.ytterby.trade.PartyStatus;

/**
 * Somebody who takes part, in one {@link World}. Who is on a list is established where the list says and has the status that
 * comes with it; only a caller who states a listed name may say otherwise, and is then taken at that name.
 */
record PartyInWorld(
    World world, String role, Party stated, Country country, Set<PartyStatus> status) {
  private static final String NOBODY = "Nobody in Particular";

  boolean isOn(PartyList list) {
    return isAmong(list, name())
        || (!list.complete()
            && mayBeOn(list)
            && world.<Boolean>settle(
                role + " has an unseen name on " + list.id(), () -> ImmutableList.of(false, true)));
  }

  String name() {
    return stated.name().orElseGet(() -> world.settle(role + " name", this::possibleNames));
  }

  private List<String> possibleNames() {
    LawOnDay law = new LawOnDay(world);
    List<PartyList> lists = world.rulebook().partyLists().values().stream()
        .filter(l -> law.exists(l.id().announcement()))
        .toList();
    Stream<String> listed = lists.stream()
        .flatMap(l -> l.names().stream())
        .flatMap(ListedParty::allNames)
        .filter(name -> lists.stream().allMatch(l -> mayBeOn(l) || !isAmong(l, name)))
        .distinct();
    return Stream.concat(Stream.of(NOBODY), listed).toList();
  }

  private boolean mayBeOn(PartyList list) {
    return Oracle.within(country, list.countries()) && status.contains(list.status());
  }

  private static boolean isAmong(PartyList list, String name) {
    return list.names().stream()
        .flatMap(ListedParty::allNames)
        .anyMatch(listed -> PartyName.of(listed).equals(PartyName.of(name)));
  }
}
