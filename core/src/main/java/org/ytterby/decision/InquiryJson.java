package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;

/** What is worth finding out as JSON: one object on one line, the same bytes for the same inquiry. */
public final class InquiryJson {
  private InquiryJson() {}

  /**
   * An inquiry.
   *
   * @param inquiry the inquiry
   * @return a JSON object on one line
   */
  public static String of(Inquiry inquiry) {
    return JsonWriter.write(ImmutableMap.<String, Object>builder()
        .put("id", inquiry.id())
        .put(
            "questions",
            inquiry.questions().stream()
                .map(q -> ImmutableMap.<String, Object>of(
                    "fact", q.fact(),
                    "asks", q.asks(),
                    "cost", q.cost(),
                    "replies", replies(q.replies())))
                .collect(toImmutableList()))
        .put(
            "sets",
            inquiry.sets().stream()
                .map(s -> ImmutableMap.<String, Object>of(
                    "facts", s.facts().asList(),
                    "always", s.always(),
                    "replies", replies(s.replies())))
                .collect(toImmutableList()))
        .put("notFacts", inquiry.notFacts().asList())
        .put("complete", inquiry.complete())
        .buildOrThrow());
  }

  private static ImmutableList<Object> replies(List<Inquiry.Reply> replies) {
    return replies.stream()
        .map(r -> ImmutableMap.<String, Object>of(
            "answer", r.answer(),
            "requirement", VerdictJson.bounds(r.requirement()),
            "review", VerdictJson.bounds(r.review()),
            "party", VerdictJson.bounds(r.party()),
            "release", r.release().token(),
            "settles", r.settles()))
        .collect(toImmutableList());
  }
}
