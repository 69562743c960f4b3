package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is wrong with a file, so that a file with a million wrong rows does not fill the memory: past a limit they are counted. */
final class ProblemList {
  private static final int MOST = 10_000;

  private final List<Problem> first = new ArrayList<>();
  private long more;

  void add(Problem problem) {
    if (first.size() < MOST) {
      first.add(problem);
    } else {
      more++;
    }
  }

  /** Mistakes that were only counted by who found them. */
  void addCounted(long count) {
    more += count;
  }

  void addAll(Collection<Problem> problems) {
    problems.forEach(this::add);
  }

  long size() {
    return first.size() + more;
  }

  void refuse() throws BadInputException {
    if (!first.isEmpty()) {
      throw refusal();
    }
  }

  BadInputException refusal() {
    ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(first);
    if (more > 0) {
      all.add(Problem.ofFile("and %d more mistakes: correct these first".formatted(more)));
    }
    return new BadInputException(all.build());
  }
}
