/**
 * What an adapter between an ERP and the library must not lose, guess or let go.
 *
 * <p>The author of a plug-in implements {@link org.ytterby.conformance.ErpUnderTest} and extends
 * {@link org.ytterby.conformance.MappingConformance} and {@link org.ytterby.conformance.HoldConformance}.
 */
@org.jspecify.annotations.NullMarked
package org.ytterby.conformance;
