package org.ytterby.flink;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.function.Consumer;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.ytterby.decision.DecisionRecord;
import org.ytterby.decision.JsonException;
import org.ytterby.decision.ShipmentJson;
import org.ytterby.policy.ControlPolicy;

/**
 * Answers shipments under the law in use. New facts are answered once; new law answers anew the shipments for which it says
 * something else. While no law can be read, shipments wait.
 */
final class Answering extends KeyedBroadcastProcessFunction<String, Facts, LawPack, Answer> {
  private static final long serialVersionUID = 1L;
  static final MapStateDescriptor<String, LawPack> LAW =
      new MapStateDescriptor<>("law", Types.STRING, TypeInformation.of(LawPack.class));
  private static final ValueStateDescriptor<Held> SHIPMENT =
      new ValueStateDescriptor<>("shipment", TypeInformation.of(Held.class));
  private static final String IN_USE = "in-use";

  /** Of the law in the state, which holds texts and no policy. */
  private transient @Nullable ControlPolicy policy;

  @Override
  public void processElement(Facts facts, ReadOnlyContext context, Collector<Answer> out)
      throws Exception {
    ValueState<Held> state = getRuntimeContext().getState(SHIPMENT);
    Held before = state.value();
    if (before != null && before.isNewerThan(facts)) {
      context.output(
          Problem.TAG,
          Problem.of(
              facts.line(),
              facts.id(),
              "is older than %s, which was answered before: not used"
                  .formatted(before.facts().line().place())));
      return;
    }
    try {
      ShipmentJson.parse(facts.json());
    } catch (JsonException e) {
      Problem.of(facts, e).forEach(p -> context.output(Problem.TAG, p));
      return;
    }
    Held waiting = new Held(facts, before == null ? 0 : before.number(), Held.NOTHING);
    ControlPolicy asked = policy(context.getBroadcastState(LAW));
    state.update(
        asked == null ? waiting : answer(asked, waiting, p -> context.output(Problem.TAG, p), out));
  }

  @Override
  public void processBroadcastElement(LawPack pack, Context context, Collector<Answer> out)
      throws Exception {
    BroadcastState<String, LawPack> law = context.getBroadcastState(LAW);
    law.put(IN_USE, pack);
    policy = null;
    ControlPolicy asked = policy(law);
    if (asked != null) {
      context.applyToKeyedState(SHIPMENT, (id, state) -> {
        Held held = checkNotNull(state.value());
        state.update(answer(asked, held, p -> context.output(Problem.TAG, p), out));
      });
    }
  }

  private @Nullable ControlPolicy policy(ReadOnlyBroadcastState<String, LawPack> law)
      throws Exception {
    if (policy == null && law.contains(IN_USE)) {
      policy = Policies.of(law.get(IN_USE)).orElse(null);
    }
    return policy;
  }

  /** Tells the answer, unless the last one said the same. */
  private static Held answer(
      ControlPolicy policy, Held held, Consumer<Problem> problems, Collector<Answer> out) {
    Facts facts = held.facts();
    DecisionRecord record;
    try {
      record = policy.record(ShipmentJson.parse(facts.json()));
    } catch (IllegalArgumentException e) {
      String said = Said.digest(String.valueOf(e.getMessage()));
      if (!said.equals(held.said())) {
        problems.accept(Problem.of(facts.line(), facts.id(), String.valueOf(e.getMessage())));
      }
      return new Held(facts, held.number(), said);
    }
    String said = Said.of(record);
    if (said.equals(held.said())) {
      return held;
    }
    out.collect(new Answer(facts.id(), held.number() + 1, record.toJson()));
    return new Held(facts, held.number() + 1, said);
  }
}
