package org.ytterby.cli.rows;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** A file whose rows cannot be read at all, with every reason that was found. */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient ImmutableList<Problem> problems;

  BadInputException(ImmutableList<Problem> problems) {
    super(Joiner.on('\n').join(problems));
    this.problems = problems;
  }

  /**
   * What is wrong.
   *
   * @return at least one problem
   */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
