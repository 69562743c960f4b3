package org.ytterby.trade;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A licence that the caller holds.
 *
 * @param kind the kind, such as {@code individual} or {@code general}
 * @param number the number on it
 * @param validTo its last day, if it states one
 */
public record HeldLicence(String kind, String number, Optional<LocalDate> validTo) {}
