package org.ytterby.law;

/** Names of questions and readings to which the conditions of law files give a meaning. */
public final class LawQuestions {
  /** Reading: what the question asks about is within the entry. */
  public static final String IN_SCOPE = "in-scope";

  /** Reading: what the question asks about is not within the entry. */
  public static final String OUT_OF_SCOPE = "out-of-scope";

  /**
   * Question, where a rulebook registers it: whether unintended impurities of a substance that is named by a formula count as
   * contained in it.
   */
  public static final String UNINTENDED_IMPURITIES = "unintended-impurities";

  /** Reading of {@link #UNINTENDED_IMPURITIES}: they do not count. */
  public static final String NOT_COUNTED = "not-counted";

  private LawQuestions() {}
}
