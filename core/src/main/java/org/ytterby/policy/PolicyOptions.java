package org.ytterby.policy;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.law.ReportedMeasures;

/** What the caller has chosen: what could be known, and how the law is read. */
record PolicyOptions(
    Optional<LocalDate> knownOn,
    ReportedMeasures reported,
    ImmutableSortedMap<String, String> chosen,
    boolean strict) {}
