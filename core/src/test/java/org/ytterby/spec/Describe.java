package org.ytterby.spec;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.law.Rulebook;

/** Samples in words, for failures. */
final class Describe {
  private Describe() {}

  static String law(Rulebook rulebook) {
    String announcements = rulebook.announcements().values().stream()
        .flatMap(a -> Stream.concat(
            Stream.of(a.id() + " " + a.kind() + " " + a.published() + " " + a.questions()),
            a.allProvisions().map(p -> "  " + p.toString().replaceAll("citation=.*?\\), ", ""))))
        .collect(Collectors.joining("\n"));
    String lists = rulebook.lists().values().stream()
        .map(l -> "\n" + l.id() + " " + l.effect() + " dual use " + l.dualUse() + " when "
            + l.when() + " open end " + l.mayExtendTo())
        .collect(Collectors.joining());
    String parties = rulebook.partyLists().values().stream()
        .map(l -> "\n" + l.toString().replaceAll("citation=.*?\\), ", ""))
        .collect(Collectors.joining());
    return announcements + lists + parties;
  }
}
