/**
 * Reads law files, strictly, and the rulebook that comes with the library. Uses policy and below; evaluation does not
 * depend on this package.
 */
package org.ytterby.rulebook;
