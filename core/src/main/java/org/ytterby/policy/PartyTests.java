package org.ytterby.policy;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.Set;
import org.ytterby.law.Criterion;
import org.ytterby.law.ListedParty;
import org.ytterby.law.PartyList;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyName;
import org.ytterby.trade.PartyStatus;

/** The conditions that look at who takes part. */
final class PartyTests {
  private static final int LONGEST_NAME = 120;

  private PartyTests() {}

  static Test has(Criterion.Role role, ImmutableSet<PartyStatus> statuses, String failed) {
    return of(
        role,
        (facts, party, fact) -> Answer.of(
            party.hasAny(statuses),
            FactNames.status(fact),
            failed,
            () -> TradeUnknowns.status(facts, fact, party, statuses)));
  }

  /**
   * A name that is on the list settles it, whatever else is stated. Otherwise the party is not on the list if it is established
   * outside the countries of the list, if its name is known and the list is complete, or if the caller's own screening says so.
   */
  static Test named(Criterion.Role role, PartyList list, ListedNames listed, String failed) {
    ImmutableMap<PartyName, String> names = names(list);
    return of(role, (facts, party, fact) -> {
      Optional<String> match = party.comparableName().map(names::get);
      if (match.isPresent()) {
        return Answer.found(shown(fact, party.name().orElseThrow(), match.get()));
      }
      Truth inside = party.country().within(list.countries());
      Truth screened = party.hasAny(Set.of(list.status()));
      boolean elsewhere = list.complete() && party.name().isPresent();
      if (elsewhere || inside == Truth.FALSE || screened == Truth.FALSE) {
        return Answer.no(failed);
      }
      return Answer.unknown(
          missing(party, fact, list, inside, screened),
          TradeUnknowns.named(facts, fact, party, list, listed));
    });
  }

  private interface OfParty {
    Answer put(Case facts, Party party, String role);
  }

  private static Test of(Criterion.Role role, OfParty ofParty) {
    Test importer = f -> ofParty.put(f, f.shipment().importer(), FactNames.IMPORTER);
    Test endUser = f -> ofParty.put(f, f.shipment().endUser(), FactNames.END_USER);
    return switch (role) {
      case IMPORTER -> importer;
      case END_USER -> endUser;
      case ANY_PARTY -> f -> importer.put(f).or(endUser.put(f));
    };
  }

  /** What each name, as it is compared, is on the list. */
  private static ImmutableMap<PartyName, String> names(PartyList list) {
    String place =
        " in " + list.citation().instrument() + ", " + list.citation().place();
    ImmutableMap.Builder<PartyName, String> names = ImmutableMap.builder();
    for (ListedParty party : list.names()) {
      names.put(PartyName.of(party.name()), "`" + party.name() + "`" + place);
      party
          .also()
          .forEach(also -> names.put(
              PartyName.of(also), "`" + also + "`, a name of `" + party.name() + "`" + place));
    }
    return names.buildOrThrow();
  }

  private static String shown(String fact, String name, String match) {
    String oneLine =
        CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).trimAndCollapseFrom(name, ' ');
    return fact + " `" + Ascii.truncate(oneLine, LONGEST_NAME, "...") + "` is " + match;
  }

  /** What could still settle it; of a list known to be incomplete, also the rest of the list. */
  private static ImmutableSortedSet<String> missing(
      Party party, String fact, PartyList list, Truth inside, Truth screened) {
    ImmutableSortedSet.Builder<String> missing = ImmutableSortedSet.naturalOrder();
    if (party.name().isEmpty()) {
      missing.add(fact);
    }
    if (inside == Truth.UNKNOWN) {
      missing.add(FactNames.country(fact));
    }
    if (screened == Truth.UNKNOWN) {
      missing.add(FactNames.status(fact));
    }
    if (!list.complete()) {
      missing.add(list.id().toString());
    }
    return missing.build();
  }
}
