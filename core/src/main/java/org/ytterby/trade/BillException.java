package org.ytterby.trade;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;

/** A bill of materials that cannot be used, with everything that is wrong with it. */
public final class BillException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;
  private final transient ImmutableList<Problem> problems;

  /**
   * One thing that is wrong.
   *
   * @param edge the line between two parts that it is about, counted from 0 in the order in which lines were added; empty if it
   *     is about a part
   * @param part the part, or the parent of the line
   * @param says what is wrong and how to put it right, with the parts named
   */
  public record Problem(OptionalInt edge, String part, String says) {
    @Override
    public String toString() {
      return says;
    }
  }

  BillException(ImmutableList<Problem> problems) {
    super(Joiner.on('\n').join(problems.subList(0, Math.min(SHOWN, problems.size())))
        + (problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : ""));
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
