package org.ytterby.cli.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.ytterby.decision.Verdict;

/** What is known of the next day on which a row has another answer. */
public sealed interface Next {

  /**
   * There is one.
   *
   * @param day the day
   * @param verdict the answer from then on
   * @param covered whether the law was checked for that day
   * @param because what happens on it
   */
  record Change(LocalDate day, Verdict verdict, boolean covered, ImmutableList<String> because)
      implements Next {}

  /**
   * The answer stays as it is, as far as the law is known.
   *
   * @param through the last day that was looked at
   */
  record None(LocalDate through) implements Next {}

  /**
   * It was not looked for.
   *
   * @param most for how many rows it is at most
   */
  record NotSought(int most) implements Next {}
}
