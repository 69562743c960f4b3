/** Reads law files, strictly, and the rulebook that comes with the library. Evaluation does not depend on this package. */
package org.ytterby.rulebook;
