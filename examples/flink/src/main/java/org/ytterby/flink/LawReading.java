package org.ytterby.flink;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.LawFileException;

/**
 * What came of reading a pack under the law that is bundled with this library.
 *
 * @param rulebook the bundled law with the pack; empty if it cannot be read
 * @param problems why it is not to be used
 */
record LawReading(Optional<Rulebook> rulebook, ImmutableList<Problem> problems) {
  static LawReading of(LawPack pack) {
    try {
      return new LawReading(Optional.of(pack.rulebook()), ImmutableList.of());
    } catch (LawFileException e) {
      return new LawReading(
          Optional.empty(), Problem.of(pack, e).collect(ImmutableList.toImmutableList()));
    }
  }

  static LawReading refused(Problem problem) {
    return new LawReading(Optional.empty(), ImmutableList.of(problem));
  }

  LawReading with(ImmutableList<Problem> found) {
    return new LawReading(rulebook, found);
  }
}
