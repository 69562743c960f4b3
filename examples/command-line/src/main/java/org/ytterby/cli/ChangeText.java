package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.decision.Change;
import org.ytterby.law.Announcement;
import org.ytterby.law.Citation;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.law.Rulebook;

/** What begins a span, for people: provisions of one instrument to which the same happens stand together. */
final class ChangeText {
  private static final int SHOWN = 3;
  private final Rulebook rulebook;

  ChangeText(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  ImmutableList<String> of(List<Change> because) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (Change change : because) {
      if (change.provision().isEmpty()) {
        texts.add(change.words());
      } else {
        Citation cited = citation(change.provision().get());
        places
            .computeIfAbsent(
                cited.instrument() + ", %s: " + words(change), words -> new ArrayList<>())
            .add(cited.place());
      }
    }
    places.forEach((words, all) -> texts.add(words.formatted(shortened(all))));
    return texts.build();
  }

  private static String shortened(List<String> places) {
    String shown = places.stream().distinct().limit(SHOWN).collect(Collectors.joining("; "));
    long left = places.stream().distinct().count() - SHOWN;
    return left > 0 ? shown + "; and " + left + " more" : shown;
  }

  private String words(Change change) {
    String words = change.words();
    List<ProvisionStatus> states =
        Stream.of(change.before(), change.after()).flatMap(Optional::stream).toList();
    for (ProvisionStatus state : states) {
      for (ProvisionId by : state.by()) {
        words = words.replace(by.toString(), citation(by).instrument());
      }
      for (String open : state.unsettledBy()) {
        words = words.replace(open, unsettled(open));
      }
    }
    return words.replace("%", "%%");
  }

  private String unsettled(String id) {
    Announcement report = rulebook.announcements().get(id);
    return report == null
        ? "the question `" + id + "`"
        : "whether \"" + report.name() + "\" (reported, not published) is law";
  }

  private Citation citation(ProvisionId id) {
    return citation(rulebook, id);
  }

  /** Where the law has a provision, or a list. */
  static Citation citation(Rulebook rulebook, ProvisionId id) {
    Provision provision = rulebook.provisions().get(id);
    return provision == null ? rulebook.list(id).citation() : provision.citation();
  }
}
