package org.ytterby.flink;

/**
 * An answer as it is written: its {@code toString} is one line.
 *
 * @param id the shipment
 * @param number which answer to this shipment it is, from 1 without gaps; the highest counts
 * @param record the {@linkplain org.ytterby.decision.DecisionRecord record}: facts, law and answer
 */
public record Answer(String id, long number, String record) {
  @Override
  public String toString() {
    return id + "\t" + number + "\t" + record;
  }
}
