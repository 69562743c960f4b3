package org.ytterby.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings as they are written; {@link Checked} reads them. A name under {@code ytterby} that is not here stops the start.
 *
 * @param law a folder with law files that are added to the bundled law; none if blank
 * @param knownOn the last day whose publications are visible; all are if blank
 * @param reading how reported measures are taken: {@code open}, {@code published-only} or {@code as-reported}
 * @param maxBytes the longest body
 * @param maxRows the most rows of a CSV body, or lines of a shipment
 * @param maxConcurrent how many requests are evaluated at the same time
 */
@ConfigurationProperties(prefix = "ytterby", ignoreUnknownFields = false)
record Settings(
    @Nullable String law,
    @Nullable String knownOn,
    @DefaultValue("open") String reading,
    @DefaultValue("1048576") String maxBytes,
    @DefaultValue("1000") String maxRows,
    @DefaultValue("4") String maxConcurrent) {}
