package org.ytterby.trade;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;

/** A bill of materials that cannot be used, with everything that is wrong with it. */
public final class BillException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;
  private final transient ImmutableList<Problem> problems;
  private final transient long more;

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

  BillException(ImmutableList<Problem> problems, long more) {
    super(Joiner.on('\n').join(problems.subList(0, Math.min(SHOWN, problems.size())))
        + (problems.size() + more > SHOWN
            ? "\nand " + (problems.size() + more - SHOWN) + " more"
            : ""));
    this.problems = problems;
    this.more = more;
  }

  /**
   * What is wrong.
   *
   * @return at least one problem, at most 10 000
   */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  /**
   * How many problems there are beside those listed.
   *
   * @return 0 unless there are very many
   */
  public long more() {
    return more;
  }
}
