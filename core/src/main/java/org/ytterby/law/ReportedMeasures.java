package org.ytterby.law;

import org.ytterby.trade.Token;

/**
 * How measures are taken that officials announced and no published instrument contains. The words of {@link #token()} are those of
 * options, settings and records: {@code open}, {@code published-only}, {@code as-reported}.
 */
public enum ReportedMeasures implements Token {
  /** Each may or may not have taken legal form; what differs is unsettled. */
  OPEN,
  /** Only what was published is law. */
  PUBLISHED_ONLY,
  /** What was reported is taken as law. */
  AS_REPORTED
}
