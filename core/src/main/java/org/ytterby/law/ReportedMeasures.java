package org.ytterby.law;

/** How measures are taken that officials announced and no published instrument contains. */
public enum ReportedMeasures {
  /** Each may or may not have taken legal form; what differs is unsettled. */
  OPEN,
  /** Only what was published is law. */
  PUBLISHED_ONLY,
  /** What was reported is taken as law. */
  AS_REPORTED
}
