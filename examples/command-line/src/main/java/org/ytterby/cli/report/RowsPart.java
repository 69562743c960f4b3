package org.ytterby.cli.report;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import org.ytterby.decision.Detail;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Release;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ControlCode;

/** Each row with its short reason, and with everything else on demand. */
final class RowsPart {
  private final List<Answered> rows;
  private final Reasons reasons;

  RowsPart(List<Answered> rows, Reasons reasons) {
    this.rows = rows;
    this.reasons = reasons;
  }

  DomContent shown() {
    return div(filters(), ul(each(rows, this::row)).withClass("rows").withId("rows"));
  }

  private DomContent filters() {
    return div(
            each(
                List.of(Release.values()),
                release -> button(Words.of(release).shown())
                    .withType("button")
                    .withClasses("filter", release.token())
                    .attr("data-release", release.token())
                    .attr("aria-pressed", "true")),
            label(
                new Two("Find", "查找").shown(),
                input().withType("search").withId("find").attr("autocomplete", "off")))
        .withClass("filters");
  }

  private DomContent row(Answered row) {
    Determination d = row.answer();
    return li(
            div(
                    span(Words.of(d.release()).shown())
                        .withClasses("badge", d.release().token()),
                    bdi(row.id()).withClass("id"),
                    span(row.shipment()).withClass("shipment"),
                    span(d.exportDate().toString()).withClass("date"),
                    span(codes(d)).withClass("codes"))
                .withClass("head"),
            p(reasons.of(row, Detail.SHORT).shown()).withClass("brief"),
            p(new NextWords(Verdict.of(d)).of(row.next()).shown()).withClass("next"),
            details(
                summary(new Two("Reasons in full", "完整理由").shown()),
                div(parts(d)).withClass("parts"),
                pre(reasons.of(row, Detail.FULL).shown()).withClass("full")))
        .attr("data-release", d.release().token());
  }

  private static DomContent parts(Determination d) {
    return ul(
        li(new Two("Licence: ", "许可：").plus(Words.of(d.requirement())).shown()),
        li(new Two("Review: ", "审查：").plus(Words.of(d.review())).shown()),
        li(new Two("Parties: ", "主体：").plus(Words.of(d.party())).shown()));
  }

  private static String codes(Determination d) {
    return String.join(" ", d.controlCodes().stream().map(ControlCode::value).toList());
  }
}
