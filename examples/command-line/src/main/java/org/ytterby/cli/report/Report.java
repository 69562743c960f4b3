package org.ytterby.cli.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.output;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import com.google.common.collect.ImmutableList;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ytterby.decision.Release;
import org.ytterby.law.LawInTime;
import org.ytterby.law.RulebookHead;
import org.ytterby.policy.ControlPolicy;

/**
 * One page for people: what was asked, what was answered, where the law stands, and what is still to be found out. It fetches
 * nothing, and without scripts it still shows everything in both languages.
 */
public final class Report {
  /** By this a page is known to be one of ours, so that a new one may take its place. */
  public static final String GENERATOR = "ytterby report";

  private static final String NOTHING_FROM_OUTSIDE =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private final String file;
  private final ImmutableList<Answered> rows;
  private final int bad;
  private final ControlPolicy policy;
  private final Reasons reasons;
  private final Lanes lanes;
  private final PeriodicTable elements;
  private final LocalDate on;

  /**
   * A report.
   *
   * @param file what was read
   * @param rows the rows with their answers
   * @param bad how many rows could not be read
   * @param policy what answered
   * @param law the same law over time
   * @param on the day that the pictures show first
   */
  public Report(
      String file,
      List<Answered> rows,
      int bad,
      ControlPolicy policy,
      LawInTime law,
      LocalDate on) {
    this.file = file;
    this.rows = ImmutableList.copyOf(rows);
    this.bad = bad;
    this.policy = policy;
    this.on = on;
    reasons = new Reasons(policy.rulebook());
    lanes = Lanes.of(policy.rulebook(), law);
    elements = new PeriodicTable(policy, law, lanes, on);
  }

  /**
   * The whole page.
   *
   * @return HTML
   */
  public String page() {
    return document(html(headed(), bodied()).withLang("en").attr("data-shown", "both")) + "\n";
  }

  /**
   * The periodic table as a picture.
   *
   * @return SVG
   */
  public String elementsPicture() {
    return Svg.alone(elements.drawn(), resource("picture.css"));
  }

  /**
   * The announcements as a picture.
   *
   * @return SVG
   */
  public String announcementsPicture() {
    return Svg.alone(new Gantt(lanes, on).drawn(), resource("picture.css"));
  }

  private DomContent headed() {
    return head(
        meta().withCharset("utf-8"),
        meta().attr("http-equiv", "Content-Security-Policy").withContent(NOTHING_FROM_OUTSIDE),
        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
        meta().withName("generator").withContent(GENERATOR),
        title("Export control report: " + file),
        style(rawHtml(resource("picture.css") + resource("page.css"))));
  }

  private DomContent bodied() {
    RulebookHead law = policy.rulebook().head();
    return body(
        header(
            h1(new Two("Export control report", "出口管制报告").shown()),
            p(span(file).withClass("file"), languages()),
            p(new Two(
                    "Rulebook %s, checked through %s. "
                        .formatted(law.version(), law.assertedThrough()),
                    "规则库 %s，核对至 %s。".formatted(law.version(), law.assertedThrough()))
                .shown()),
            p(new Two("Scope: " + law.scope(), "范围（英文）：" + law.scope()).shown()).withClass("scope"),
            p(new Two(
                    "This is not legal advice. The Chinese text of the law governs.",
                    "本报告不构成法律意见；以法律法规中文原文为准。")
                .shown()),
            nav(ul(each(Part.all(), part -> li(a(part.title().shown()).withHref("#" + part.id())))))
                .attr("aria-label", "Contents / 目录")),
        main(each(Part.all(), this::part)),
        footer(p(new Two("Made with Ytterby.", "由 Ytterby 生成。").shown())),
        script(rawHtml(resource("page.js"))));
  }

  private static DomContent languages() {
    return span(
            button("English").withType("button").attr("data-language", "en"),
            button("中文").withType("button").withLang("zh-Hans").attr("data-language", "zh"))
        .withClass("languages");
  }

  private DomContent part(Part part) {
    return section(h2(part.title().shown()).withId(part.titleId()), content(part))
        .withId(part.id());
  }

  private DomContent content(Part part) {
    return switch (part) {
      case SUMMARY -> summary();
      case ELEMENTS -> table();
      case ANNOUNCEMENTS -> div(new Gantt(lanes, on).drawn()).withClass("wide chart");
      case ROWS -> new RowsPart(rows, reasons).shown();
      case QUESTIONS -> new QuestionsPart(rows).shown();
      case TRADE -> TradeFigures.read().shown();
    };
  }

  private DomContent summary() {
    return ul(
            each(
                Arrays.asList(Release.values()),
                release -> li(
                    span(String.valueOf(count(release))).withClass("count"),
                    span(Words.of(release).shown()).withClasses("badge", release.token()))),
            li(
                span(String.valueOf(bad)).withClass("count"),
                span(new Two("could not be read", "无法读取").shown()).withClass("badge")))
        .withClass("counts");
  }

  private long count(Release release) {
    return rows.stream().filter(row -> row.answer().release() == release).count();
  }

  private DomContent table() {
    long length = ChronoUnit.DAYS.between(lanes.from(), lanes.through());
    return div(
        div(
                label(new Two("Day", "日期").shown()).withFor("day"),
                input()
                    .withType("range")
                    .withId("day")
                    .withMin("0")
                    .withMax(String.valueOf(length))
                    .withValue(String.valueOf(ChronoUnit.DAYS.between(lanes.from(), on)))
                    .attr("data-from", lanes.from().toString())
                    .attr("aria-valuetext", on.toString()),
                output(on.toString()).withId("day-shown").withFor("day"),
                step("before", "‹", new Two("Change before", "前一次变化")),
                step("after", "›", new Two("Change after", "后一次变化")))
            .withClass("slider"),
        elements.shown(Part.ELEMENTS.titleId()),
        ul(each(Arrays.asList(Standing.values()), s -> li(s.words().shown()).withClass(s.style())))
            .withClass("legend"));
  }

  private static DomContent step(String id, String sign, Two name) {
    return button(span(sign).attr("aria-hidden", "true"), span(name.shown()).withClass("spoken"))
        .withType("button")
        .withId(id);
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of the page, in order. */
  private enum Part {
    SUMMARY("summary", new Two("Summary", "概要")),
    ELEMENTS("elements-part", new Two("Where the elements stand", "各元素的管制状态")),
    ANNOUNCEMENTS("announcements", new Two("Announcements and pauses", "公告及暂停")),
    ROWS("rows-part", new Two("Row by row", "逐行结果")),
    QUESTIONS("questions", new Two("What is still to be found out", "待查明事项")),
    TRADE("trade", new Two("Reported trade", "据报道的贸易数据"));

    private final String id;
    private final Two title;

    Part(String id, Two title) {
      this.id = id;
      this.title = title;
    }

    static ImmutableList<Part> all() {
      return Arrays.stream(values()).collect(toImmutableList());
    }

    String id() {
      return id;
    }

    String titleId() {
      return id + "-title";
    }

    Two title() {
      return title;
    }
  }
}
