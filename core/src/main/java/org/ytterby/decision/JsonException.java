package org.ytterby.decision;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** JSON that cannot be used, with everything that was found wrong with it. */
public final class JsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient ImmutableList<JsonProblem> problems;

  JsonException(ImmutableList<JsonProblem> problems) {
    super(Joiner.on('\n').join(problems));
    this.problems = problems;
  }

  /**
   * What is wrong.
   *
   * @return at least one problem, in the order of the text
   */
  public ImmutableList<JsonProblem> problems() {
    return problems;
  }
}
