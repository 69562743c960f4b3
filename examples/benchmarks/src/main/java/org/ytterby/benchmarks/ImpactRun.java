package org.ytterby.benchmarks;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.ytterby.decision.LineImpact;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.policy.LawImpact;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;
import java.util.List;

final class ImpactRun {
  public static void main(String[] args) {
    int n = Integer.parseInt(args[0]);
    Portfolio portfolio = new Portfolio(42);
    long t = System.nanoTime();
    if (args.length > 1) {
      long sum = IntStream.range(0, n).parallel().mapToLong(i -> portfolio.shipment(i).lines().size()).sum();
      System.out.println("gen " + sum + " " + (System.nanoTime() - t) / 1e9);
      t = System.nanoTime();
    }
    Rulebook now = Rulebooks.bundled();
    Rulebook then = Rulebooks.bundledWith(List.of(new LawFile("xx-example-2026-1.yaml", LAW)));
    LawImpact impact = LawImpact.between(ControlPolicy.of(now), ControlPolicy.of(then));
    System.out.println("prep " + (System.nanoTime() - t) / 1e9);
    Map<LineImpact.Kind, LongAdder> counts = new EnumMap<>(LineImpact.Kind.class);
    for (LineImpact.Kind k : LineImpact.Kind.values()) counts.put(k, new LongAdder());
    t = System.nanoTime();
    IntStream.range(0, n).parallel().forEach(i -> impact.of(portfolio.shipment(i)).forEach(l -> counts.get(l.kind()).increment()));
    System.out.println("run " + (System.nanoTime() - t) / 1e9 + " " + counts);
    System.out.println(impact.toString());
  }
  static final String LAW = """
id: xx-example-2026-1
kind: announcement
issuers: [MOFCOM, GAC]
name: Example No. 1 of 2026, made up
title: {en: "End of the pause of six announcements of 9 October 2025"}
published: 2026-10-20
confidence: U
sources:
  - {id: X1, url: "https://example.invalid/2026/1", what: "made up"}
counts: {provisions: 1, entries: 0}
provisions:
  - {id: para-1, kind: repeal, cite: "para. 1", repeals: [cn-mofcom-gac-2025-70], lastDay: 2026-11-10, confidence: U, sources: [X1]}
""";
}
