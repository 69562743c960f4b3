package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Collects what is wrong with a bill: a limited number of mistakes, the rest are counted. */
final class BillProblems {
  private static final int MOST = 10_000;

  private final List<BillException.Problem> found = new ArrayList<>();
  private long more;

  void ofPart(String id, String says) {
    add(OptionalInt.empty(), id, says);
  }

  void ofLine(int line, String parent, String child, String says) {
    add(OptionalInt.of(line), parent, "line `%s` -> `%s`: %s".formatted(parent, child, says));
  }

  private void add(OptionalInt line, String part, String says) {
    if (found.size() < MOST) {
      found.add(new BillException.Problem(line, part, says));
    } else {
      more++;
    }
  }

  void refuse() {
    if (!found.isEmpty()) {
      throw new BillException(ImmutableList.copyOf(found), more);
    }
  }
}
