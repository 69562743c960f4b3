package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.DecisionRecord;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.decision.Replay.Outcome;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;

/** Law 10: a record survives writing, reading and replay byte for byte; another input is another record. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(InventedDomain.class)
class RecordProperties {

  @Property
  void aRecordSurvivesWritingReadingAndReplay(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ControlPolicy policy = lens.policy(rulebook);
    DecisionRecord record = policy.record(shipment);
    assertThat(record.answers())
        .isEqualTo(policy.determine(shipment).lines().stream()
            .map(DeterminationJson::of)
            .toList());
    DecisionRecord read = DecisionRecord.parse(record.toJson());
    assertThat(read).isEqualTo(record);
    assertThat(read.toJson()).isEqualTo(record.toJson());
    assertThat(ControlPolicy.of(rulebook).replay(read).outcome()).isEqualTo(Outcome.SAME);
  }

  @Property
  void anotherInputIsAnotherRecord(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment one,
      @ForAll Shipment other,
      @ForAll Lens otherLens) {
    boolean same = one.equals(other) && lens.equals(otherLens);
    assertThat(lens.policy(rulebook)
            .record(one)
            .toJson()
            .equals(otherLens.policy(rulebook).record(other).toJson()))
        .isEqualTo(same);
  }

  @Property
  void otherLawIsNotAsked(
      @ForAll Rulebook rulebook, @ForAll Rulebook other, @ForAll Shipment shipment) {
    DecisionRecord record = ControlPolicy.of(rulebook).record(shipment);
    assertThat(ControlPolicy.of(other).replay(record).outcome())
        .isEqualTo(rulebook.digest().equals(other.digest()) ? Outcome.SAME : Outcome.OTHER_LAW);
  }

  @Property
  void withoutNamesNoNameIsWrittenAndReplayIsTheSameOrSaysWhatIsMissing(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ControlPolicy policy = lens.policy(rulebook);
    DecisionRecord record = policy.record(shipment);
    DecisionRecord without = DecisionRecord.parse(record.withoutNames().toJson());
    assertThat(without.parsedShipment().importer().name()).isEmpty();
    assertThat(without.parsedShipment().endUser().name()).isEmpty();
    assertThat(policy.replay(without).outcome()).isIn(Outcome.SAME, Outcome.NAMES_MISSING);
    DecisionRecord again =
        without.withNames(shipment.importer().name(), shipment.endUser().name());
    assertThat(again).isEqualTo(record);
    assertThat(policy.replay(again).outcome()).isEqualTo(Outcome.SAME);
  }
}
