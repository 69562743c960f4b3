package org.ytterby.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.trade.PartyName;

/** Finds what is wrong with a list of parties taken by itself: names given twice, and a count that does not fit. */
final class PartyListCheck {
  private PartyListCheck() {}

  static Stream<Rulebook.Defect> defects(PartyList list) {
    return Stream.concat(count(list).stream(), repeated(list));
  }

  private static Optional<Rulebook.Defect> count(PartyList list) {
    int found = list.names().size();
    String owner = list.id().toString();
    if (list.stated().isEmpty()) {
      return list.complete()
          ? Optional.of(new Rulebook.Defect(
              owner, owner, "is complete: state how many names the announcement has"))
          : Optional.empty();
    }
    int stated = list.stated().get();
    if (stated < found || (list.complete() && stated > found)) {
      return Optional.of(new Rulebook.Defect(
          owner,
          Integer.toString(stated),
          "the file states this many names and has " + found
              + (stated < found
                  ? ": a name is there twice, or the count is wrong"
                  : ": a name is missing, or the list is not complete")));
    }
    return Optional.empty();
  }

  private static Stream<Rulebook.Defect> repeated(PartyList list) {
    Map<PartyName, String> seen = new HashMap<>();
    return list.names().stream()
        .flatMap(ListedParty::allNames)
        .flatMap(name -> Optional.ofNullable(seen.putIfAbsent(PartyName.of(name), name))
            .map(first -> new Rulebook.Defect(
                list.id().toString(),
                name,
                "is the same name as `" + first
                    + "` once case, punctuation and legal form are left aside: keep one"))
            .stream());
  }
}
