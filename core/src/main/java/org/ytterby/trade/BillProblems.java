package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Collects what is wrong with a bill. */
final class BillProblems {
  private final List<BillException.Problem> found = new ArrayList<>();

  void ofPart(String id, String says) {
    found.add(new BillException.Problem(OptionalInt.empty(), id, says));
  }

  void ofLine(int line, String parent, String child, String says) {
    found.add(new BillException.Problem(
        OptionalInt.of(line), parent, "line `%s` -> `%s`: %s".formatted(parent, child, says)));
  }

  void refuse() {
    if (!found.isEmpty()) {
      throw new BillException(ImmutableList.copyOf(found));
    }
  }
}
