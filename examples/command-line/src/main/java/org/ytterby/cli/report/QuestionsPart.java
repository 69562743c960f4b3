package org.ytterby.cli.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.join;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.TreeMultimap;
import j2html.tags.DomContent;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ytterby.decision.ReadingTaken;

/** What is still to be found out, by whom to ask. */
final class QuestionsPart {
  private static final int MOST_ROWS = 12;

  private final Map<Asking, SortedSetMultimap<String, String>> asked = new EnumMap<>(Asking.class);

  QuestionsPart(List<Answered> rows) {
    for (Answered row : rows) {
      row.answer().questions().forEach(q -> add(Asking.about(q.fact()), q.fact(), row.id()));
      row.answer().readings().stream()
          .filter(r -> r.how() == ReadingTaken.How.OPEN)
          .forEach(r -> add(Asking.COUNSEL, r.question(), row.id()));
    }
  }

  private void add(Asking whom, String what, String row) {
    asked.computeIfAbsent(whom, w -> TreeMultimap.create()).put(what, row);
  }

  DomContent shown() {
    return asked.isEmpty()
        ? p(new Two("Nothing is left to find out.", "没有待查明的事项。").shown())
        : each(asked.entrySet(), e -> group(e.getKey(), e.getValue()));
  }

  private static DomContent group(Asking whom, SortedSetMultimap<String, String> facts) {
    return div(
            h3(whom.title().shown()),
            p(whom.explained().shown()),
            div(table(
                    thead(tr(
                        th(new Two("Fact", "事实").shown()),
                        th(new Two("Rows", "行数").shown()),
                        th(new Two("Which", "所在行").shown()))),
                    tbody(each(
                        facts.asMap().entrySet(),
                        e -> tr(
                            th(code(e.getKey())).attr("scope", "row"),
                            td(String.valueOf(e.getValue().size())),
                            td(some(e.getValue())))))))
                .withClass("wide"))
        .withClass("asking");
  }

  private static DomContent some(Collection<String> rows) {
    String shown = String.join(", ", rows.stream().limit(MOST_ROWS).toList());
    int more = rows.size() - MOST_ROWS;
    return more <= 0
        ? Two.same(shown).shown()
        : join(shown, new Two(" and " + more + " more", " 等另外 " + more + " 行").shown());
  }
}
