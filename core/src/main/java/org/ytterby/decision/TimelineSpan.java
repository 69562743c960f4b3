package org.ytterby.decision;

import com.google.common.collect.ImmutableList;

/**
 * What is so on a run of days with one answer.
 *
 * @param verdict the answer
 * @param covered whether the rulebook was checked for these days. Where it was not, the answer is that of the law as far as it is
 *     known, and may be out of date
 * @param because what began these days; its day lies before the first of them where a timeline starts later. Empty if nothing is
 *     known to have been otherwise before
 */
public record TimelineSpan(Verdict verdict, boolean covered, ImmutableList<Change> because) {}
