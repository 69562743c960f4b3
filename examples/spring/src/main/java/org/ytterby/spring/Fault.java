package org.ytterby.spring;

import com.google.common.collect.ImmutableMap;
import org.ytterby.cli.rows.Problem;
import org.ytterby.decision.JsonProblem;

/**
 * One thing that is wrong with a request.
 *
 * @param members where it stands, the value, and under {@code says} what is wrong and how to put it right
 */
record Fault(ImmutableMap<String, Object> members) {
  private static final String VALUE = "value";
  private static final String SAYS = "says";

  static Fault of(JsonProblem problem) {
    ImmutableMap.Builder<String, Object> members = ImmutableMap.builder();
    if (!problem.path().isEmpty()) {
      members.put("path", problem.path());
    }
    return new Fault(members
        .put("line", problem.line())
        .put("character", problem.column())
        .put(VALUE, problem.value())
        .put(SAYS, problem.problem())
        .buildOrThrow());
  }

  static Fault of(Problem problem) {
    ImmutableMap.Builder<String, Object> members = ImmutableMap.builder();
    if (problem.row() > 0) {
      members.put("row", problem.row());
    }
    problem.id().ifPresent(id -> members.put("id", id));
    problem.column().ifPresent(column -> members.put("column", column));
    return new Fault(
        members.put(VALUE, problem.value()).put(SAYS, problem.says()).buildOrThrow());
  }

  static Fault ofParameter(String name, String value, String says) {
    return new Fault(ImmutableMap.of("parameter", name, VALUE, value, SAYS, says));
  }

  static Fault ofBody(String value, String says) {
    return new Fault(ImmutableMap.of(VALUE, value, SAYS, says));
  }
}
