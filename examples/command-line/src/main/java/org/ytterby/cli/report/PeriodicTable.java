package org.ytterby.cli.report;

import static j2html.TagCreator.abbr;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.span;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.Arrays;
import org.ytterby.element.Element;
import org.ytterby.law.LawInTime;
import org.ytterby.policy.ControlPolicy;

/** The periodic table, each element in the colour of its position on a day; the page can move the day. */
final class PeriodicTable {
  private static final int COLUMNS = 18;
  private static final int CELL = 60;
  private static final ImmutableList<Element> ELEMENTS = ImmutableList.copyOf(Element.values());

  private final ControlPolicy policy;
  private final ImmutableSortedSet<LocalDate> days;
  private final LocalDate on;

  PeriodicTable(ControlPolicy policy, LawInTime law, Lanes window, LocalDate on) {
    this.policy = policy;
    this.on = on;
    days = ImmutableSortedSet.<LocalDate>naturalOrder()
        .add(window.from())
        .addAll(law.changeDays().subSet(window.from(), window.through()))
        .build();
  }

  /** Row and column, both from 1; the lanthanides and actinides stand below the others. */
  static int[] place(Element element) {
    int z = element.number();
    int period = 1
        + (int) Arrays.stream(new int[] {2, 10, 18, 36, 54, 86})
            .filter(last -> z > last)
            .count();
    int[] lastOf = {0, 2, 10, 18, 36, 54, 86, 118};
    int fromStart = z - lastOf[period - 1];
    int fromEnd = lastOf[period] - z;
    boolean inFBlock = period >= 6 && fromStart >= 3 && fromStart <= 17;
    if (inFBlock) {
      return new int[] {period + 3, fromStart};
    }
    int beforeGap = period == 1 ? 1 : 2;
    return new int[] {period, fromStart <= beforeGap ? fromStart : COLUMNS - fromEnd};
  }

  /** The list, named by what has that id. */
  DomContent shown(String titledBy) {
    return ol(each(ELEMENTS, this::cell))
        .withClass("table")
        .withId("elements")
        .attr("aria-labelledby", titledBy)
        .attr("data-days", days.stream().map(LocalDate::toString).collect(joining(" ")));
  }

  private DomContent cell(Element element) {
    int[] at = place(element);
    Standing standing = standing(element, on);
    boolean named = isNamed(element);
    return li(
            abbr(element.symbol()).withTitle(element.englishName()).withClass("symbol"),
            span(String.valueOf(element.number())).withClass("number"),
            div(named ? standing.words().shown() : span("")).withClass("standing"))
        .withClasses("element", standing.style(), named ? "named" : "other")
        .attr("data-element", element.symbol())
        .condAttr(named, "data-standing", named ? overTime(element) : "")
        .withStyle("grid-row:%d;grid-column:%d".formatted(at[0], at[1]));
  }

  /** One word for each of the days of the table. */
  private String overTime(Element element) {
    return days.stream().map(day -> standing(element, day).style()).collect(joining(" "));
  }

  private boolean isNamed(Element element) {
    return policy.rulebook().elements().contains(element)
        || days.stream().anyMatch(day -> standing(element, day) != Standing.NONE);
  }

  private Standing standing(Element element, LocalDate day) {
    return Standing.of(policy.statusOf(element, day).position());
  }

  /** The same as a picture that stands by itself. */
  ContainerTag<?> drawn() {
    ContainerTag<?> picture = Svg.picture(COLUMNS * CELL, 9 * CELL + CELL / 2, "elements-picture")
        .with(Svg.shape("title")
            .withId("elements-picture")
            .withText("Where the elements stand on %s / %s 各元素的管制状态".formatted(on, on)));
    for (Element element : ELEMENTS) {
      int[] at = place(element);
      Standing standing = standing(element, on);
      int x = (at[1] - 1) * CELL;
      int y = (at[0] - 1) * CELL;
      picture.with(
          Svg.rectangle(x + 1, y + 1, CELL - 2, CELL - 2, "cell " + standing.style()),
          Svg.text(x + 6, y + 20, "symbol " + standing.style(), element.symbol()),
          Svg.text(
              x + 4,
              y + 38,
              "standing " + standing.style(),
              isNamed(element) ? standing.words().en() : ""));
    }
    return picture;
  }
}
