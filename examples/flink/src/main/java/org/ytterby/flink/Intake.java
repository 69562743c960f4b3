package org.ytterby.flink;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Divides a line into the shipment and what is known of it. Blank lines say nothing. */
final class Intake extends ProcessFunction<InputLine, Facts> {
  private static final long serialVersionUID = 1L;
  private static final char NOT_UTF_8 = '\uFFFD';

  @Override
  public void processElement(InputLine line, Context context, Collector<Facts> out) {
    String text = line.text();
    int tab = text.indexOf(Facts.TAB);
    if (text.isBlank()) {
      return;
    }
    if (text.indexOf(NOT_UTF_8) >= 0) {
      context.output(
          Problem.TAG,
          Problem.of(line, String.valueOf(NOT_UTF_8), "is no UTF-8: write the file in UTF-8"));
    } else if (tab < 0) {
      context.output(
          Problem.TAG,
          Problem.of(
              line, "", "has no tab: write what you call the shipment, a tab, and the shipment"));
    } else if (text.substring(0, tab).isBlank()) {
      context.output(
          Problem.TAG,
          Problem.of(line, "", "starts with a tab: write before it what you call the shipment"));
    } else {
      out.collect(new Facts(text.substring(0, tab).strip(), line));
    }
  }
}
