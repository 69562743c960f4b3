package org.ytterby.cli.report;

import j2html.tags.ContainerTag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ytterby.cli.report.Lanes.Lane;
import org.ytterby.cli.report.Lanes.Stretch;

/** Every announcement as bars over time, with a line on one day. */
final class Gantt {
  private static final int LABEL = 330;
  private static final int WIDTH = 1100;
  private static final int DATE = 76;
  private static final int LANE = 22;
  private static final int HEAD = 34;
  private static final int BAR = 14;
  private static final int MONTHS_BETWEEN_MARKS = 6;

  private final Lanes lanes;
  private final LocalDate on;

  Gantt(Lanes lanes, LocalDate on) {
    this.lanes = lanes;
    this.on = on;
  }

  ContainerTag<?> drawn() {
    int height = HEAD + lanes.all().size() * LANE + LANE / 2;
    ContainerTag<?> picture = Svg.picture(WIDTH, height, "announcements-picture")
        .with(Svg.shape("title")
            .withId("announcements-picture")
            .withText(
                "Announcements and their pauses from %1$s through %2$s; the line stands on %3$s / 公告及其暂停，%1$s 至 %2$s；竖线为 %3$s"
                    .formatted(lanes.from(), lanes.through(), on)));
    picture.with(hatching());
    marks(picture, height);
    int top = HEAD;
    for (Lane lane : lanes.all()) {
      lane(picture, lane, top);
      top += LANE;
    }
    return picture
        .with(Svg.line(x(on), HEAD - 4, x(on), height, "day"))
        .with(Svg.text(x(on) + 4, HEAD - 8, "day", on.toString()));
  }

  /** Pauses are hatched and what is not settled is dotted, so that colour alone tells nothing. */
  private static ContainerTag<?> hatching() {
    return Svg.shape("defs")
        .with(
            pattern("hatched")
                .with(Svg.rectangle(0, 0, 6, 6, "suspended-ground"))
                .with(Svg.line(0, 6, 6, 0, "suspended-stroke")),
            pattern("dotted")
                .with(Svg.rectangle(0, 0, 6, 6, "unsettled-ground"))
                .with(Svg.shape("circle").attr("cx", 3).attr("cy", 3).attr("r", 1)));
  }

  private static ContainerTag<?> pattern(String id) {
    return Svg.shape("pattern")
        .withId(id)
        .attr("width", 6)
        .attr("height", 6)
        .attr("patternUnits", "userSpaceOnUse");
  }

  private void marks(ContainerTag<?> picture, int height) {
    for (LocalDate mark = lanes.from();
        mark.isBefore(lanes.through());
        mark = mark.plusMonths(MONTHS_BETWEEN_MARKS)) {
      picture.with(
          Svg.line(x(mark), HEAD - 4, x(mark), height, "mark"),
          Svg.text(x(mark) + 2, 14, "mark", mark.toString().substring(0, 7)));
    }
  }

  private void lane(ContainerTag<?> picture, Lane lane, int top) {
    String name = lane.announcement().name() + (lane.which().isEmpty() ? "" : ", " + lane.which());
    picture.with(Svg.text(0, top + BAR, "lane", shortened(name))
        .with(Svg.shape("title")
            .withText(name + ": " + lane.announcement().title().getOrDefault("en", ""))));
    for (Stretch stretch : lane.stretches()) {
      int from = x(stretch.from());
      picture.with(Svg.rectangle(
              from,
              top + 2,
              Math.max(2, x(stretch.through().plusDays(1)) - from),
              BAR,
              "bar " + stretch.standing().style())
          .with(Svg.shape("title")
              .withText("%s: %s, %s to %s"
                  .formatted(
                      name, stretch.standing().words().en(), stretch.from(), stretch.through()))));
    }
  }

  private static String shortened(String name) {
    int most = 52;
    return name.length() <= most ? name : name.substring(0, most - 1) + "…";
  }

  private int x(LocalDate day) {
    long all = ChronoUnit.DAYS.between(lanes.from(), lanes.through());
    long gone = ChronoUnit.DAYS.between(lanes.from(), day);
    long within = Math.max(0, Math.min(all, gone));
    return LABEL + Math.toIntExact(within * (WIDTH - LABEL - DATE) / all);
  }
}
