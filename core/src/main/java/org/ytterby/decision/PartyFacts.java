package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;

/** The facts of a party. To add one, add it here. */
final class PartyFacts {
  static final String NAME = "name";

  private PartyFacts() {}

  static final ImmutableList<Fact<Party, Party.Builder>> ALL = ImmutableList.of(
      Fact.text(NAME, "name", Party::name, text -> text, (b, name) -> b.name(name)),
      Fact.countries("country", "country", Party::country, (b, c) -> b.country(c)),
      Fact.stated(
          "status", "status", PartyStatus.class, Party::status, (b, status) -> b.status(status)),
      Fact.text(
          "screened_clear",
          "screenedClearOn",
          p -> p.screenedClearOn().map(LocalDate::toString),
          LocalDate::parse,
          (b, day) -> b.screenedClearOn(day)));

  static Optional<Object> write(Party party) {
    ImmutableMap.Builder<String, Object> written = ImmutableMap.builder();
    ALL.forEach(f -> f.write().apply(party).ifPresent(v -> written.put(f.key(), v)));
    return Optional.of(written.buildOrThrow())
        .filter(map -> !map.isEmpty())
        .map(Object.class::cast);
  }

  static Party read(JsonNode node) {
    JsonMap map = new JsonMap(node);
    Party.Builder party = Party.builder();
    Fact.readAll(ALL, map, party);
    map.close();
    return party.build();
  }
}
