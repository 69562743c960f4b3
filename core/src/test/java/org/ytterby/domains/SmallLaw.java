package org.ytterby.domains;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.ytterby.decision.Determination;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Rulebooks of a few lines, written in a test as a law file would be. */
public final class SmallLaw {
  /** A day on which the law of these rulebooks is in force. */
  public static final LocalDate DAY = LocalDate.of(2031, 3, 2);

  private static final String MANIFEST = """
      version: 2031.01.1
      assertedThrough: 2031-12-31
      scope: {en: "an invented regime"}
      elements: [Dy]
      instruments: [%s]
      notModelled: []
      """;
  private static final String HEAD = """
      id: %s
      kind: %s
      issuers: [ZZ]
      name: Act %s
      title: {en: "invented"}
      published: %s
      confidence: U
      sources: []
      counts: {provisions: %s, entries: %s}
      """;
  private static final String ONE_ENTRY = """
      lists:
        - id: list
          cite: schedule
          begins: 2031-01-01
          dualUse: true
          effect: licence-required
          when: {movement: [export]}
          entries:
            - {code: E1, subject: Dy, is: %s, item: "it", confidence: U}
      """;

  private SmallLaw() {}

  /** An announcement published on the first of January; what follows its head begins on line 10. */
  public static LawFile act(String id, int provisions, int entries, String sections) {
    return act(id, "announcement", "2031-01-01", provisions, entries, sections);
  }

  /** An announcement or a report of a day. */
  public static LawFile act(
      String id, String kind, String published, int provisions, int entries, String sections) {
    return new LawFile(
        id + ".yaml", HEAD.formatted(id, kind, id, published, provisions, entries) + sections);
  }

  /** {@code zz-0}: a list of dual-use items with one entry, {@code E1}, of which every export needs a licence. */
  public static LawFile oneEntry(String is) {
    return act("zz-0", 0, 1, ONE_ENTRY.formatted(is));
  }

  /** {@code zz-0} with other sections behind its one entry. */
  public static LawFile oneEntry(String is, int provisions, String sections) {
    return act("zz-0", provisions, 1, ONE_ENTRY.formatted(is) + sections);
  }

  /** The rulebook of these files. */
  public static Rulebook of(LawFile... acts) {
    ImmutableList<LawFile> all = ImmutableList.copyOf(acts);
    String names = String.join(", ", all.stream().map(LawFile::name).toList());
    return Rulebooks.read(ImmutableList.<LawFile>builder()
        .add(new LawFile("rulebook.yaml", MANIFEST.formatted(names)))
        .addAll(all)
        .build());
  }

  /** The answer for one line, exported on {@link #DAY}. */
  public static Determination determine(
      ControlPolicy policy, Item item, UnaryOperator<Shipment.Builder> more) {
    return policy
        .determine(more.apply(Shipment.builder().exportDate(DAY))
            .addLines(ShipmentLine.of("1", item))
            .build())
        .line("1");
  }

  /** The answer for one line of which only the item is known. */
  public static Determination determine(ControlPolicy policy, Item item) {
    return determine(policy, item, s -> s);
  }
}
