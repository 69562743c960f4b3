package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.ytterby.law.ListedParty;
import org.ytterby.law.PartyList;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Countries;
import org.ytterby.trade.PartyStatus;

/** Reads the lists of parties of an instrument file. */
final class PartyListReader {
  private static final ImmutableMap<String, PartyStatus> STATUSES = ImmutableMap.of(
      PartyStatus.CONTROL_LISTED.token(), PartyStatus.CONTROL_LISTED,
      PartyStatus.WATCH_LISTED.token(), PartyStatus.WATCH_LISTED);

  private final InstrumentReader instrument;
  private final String announcement;

  PartyListReader(InstrumentReader instrument, String announcement) {
    this.instrument = instrument;
    this.announcement = announcement;
  }

  Optional<PartyList> read(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<ProvisionId> id =
        map.need("id").flatMap(n -> n.convert(text -> new ProvisionId(announcement, text)));
    id.ifPresent(i -> node.problems().declare(i.toString(), node));
    String cite = map.text("cite");
    Optional<PartyStatus> status = map.word("status", STATUSES);
    Optional<Countries> countries = map.need("countries")
        .map(n -> new CriterionWords(announcement, ImmutableMap.of()).countries(n));
    boolean complete = map.need("complete").isPresent() && map.flag("complete", false);
    Optional<Integer> stated = map.find("stated").flatMap(n -> n.convert(PartyListReader::count));
    ImmutableList<ListedParty> names = map.need("names").map(YamlNode::list).stream()
        .flatMap(ImmutableList::stream)
        .map(PartyListReader::party)
        .collect(toImmutableList());
    map.texts("notes");
    map.close();
    if (id.isEmpty() || status.isEmpty() || countries.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PartyList(
        id.get(),
        instrument.citationOfList(cite),
        status.get(),
        countries.get(),
        complete,
        stated,
        names));
  }

  private static Integer count(String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException("a number of names is needed, such as 28");
    }
    return Integer.valueOf(text);
  }

  private static ListedParty party(YamlNode node) {
    YamlMap map = new YamlMap(node);
    String name = map.text("name");
    ImmutableList<String> also =
        map.list("also").stream().map(PartyListReader::name).collect(toImmutableList());
    map.close();
    return new ListedParty(name, also);
  }

  private static String name(YamlNode node) {
    String name = node.text();
    if (node.isText() && name.isBlank()) {
      node.problem("also", "is blank");
    }
    return name;
  }
}
