package org.ytterby.flink;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;

/**
 * Lets law through that can be read, follows what is in use, and leaves nothing of it out. Nothing goes through before the mark:
 * then the last of the packs that were there, or none. There is one gate, whatever the parallelism.
 */
final class LawGate extends ProcessFunction<LawPack, LawPack> implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;
  private transient @Nullable ListState<LawPack> kept;
  private transient @Nullable ListState<Boolean> keptOpen;
  private transient @Nullable LawPack inUse;
  private transient @Nullable LawReading reading;
  private transient boolean open;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    kept = context
        .getOperatorStateStore()
        .getListState(new ListStateDescriptor<>("law-in-use", TypeInformation.of(LawPack.class)));
    keptOpen = context
        .getOperatorStateStore()
        .getListState(new ListStateDescriptor<>("open", Types.BOOLEAN));
    inUse = LawPack.NONE;
    for (LawPack pack : kept.get()) {
      inUse = pack;
    }
    for (boolean was : keptOpen.get()) {
      open = was;
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    Objects.requireNonNull(kept).update(ImmutableList.of(inUse()));
    Objects.requireNonNull(keptOpen).update(ImmutableList.of(open));
  }

  @Override
  public void processElement(LawPack pack, Context context, Collector<LawPack> out) {
    if (pack.isMark()) {
      open = true;
      reading().problems().forEach(p -> context.output(Problem.TAG, p));
      out.collect(inUse());
      return;
    }
    LawReading next = next(pack);
    next.problems().forEach(p -> context.output(Problem.TAG, p));
    if (next.problems().isEmpty()) {
      inUse = pack;
      reading = next;
      if (open) {
        out.collect(pack);
      }
    }
  }

  private LawPack inUse() {
    return Objects.requireNonNull(inUse);
  }

  /** The law in use under the law that is bundled now: a newer library may know things otherwise. */
  private LawReading reading() {
    if (reading == null) {
      reading = LawReading.of(inUse());
    }
    return reading;
  }

  private LawReading next(LawPack pack) {
    if (!pack.files().containsKey(LawPack.MANIFEST)) {
      return LawReading.refused(pack.problem(
          pack.name(), "is no folder with a rulebook.yaml: law comes in folders that have one"));
    }
    if (pack.name().compareTo(inUse().name()) < 0) {
      return LawReading.refused(pack.problem(
          pack.name(),
          "comes before `%s`, which is in use: give it a name that sorts behind"
              .formatted(inUse().name())));
    }
    LawReading next = LawReading.of(pack);
    return next.rulebook().map(rulebook -> next.with(missing(pack, rulebook))).orElse(next);
  }

  private ImmutableList<Problem> missing(LawPack pack, Rulebook next) {
    return gone(next)
        .map(id -> pack.problem(
            id,
            "is in `%s`, which is in use, and is gone: keep it, and let the instrument that ended it repeal it"
                .formatted(inUse().name())))
        .collect(ImmutableList.toImmutableList());
  }

  /** What the law in use has and the next one has not, though it does not end it. */
  private Stream<String> gone(Rulebook next) {
    Stream<String> instruments =
        inUse().instruments().filter(id -> !next.announcements().containsKey(id));
    Stream<String> provisions = reading().rulebook().stream()
        .flatMap(before -> before.provisions().values().stream())
        .filter(before -> !next.provisions().containsKey(before.id()))
        .filter(before -> next.all(Provision.Repeal.class).stream()
            .noneMatch(r -> Rulebook.named(r.repeals(), before)))
        .map(before -> before.id().toString());
    return Stream.concat(instruments, provisions);
  }
}
