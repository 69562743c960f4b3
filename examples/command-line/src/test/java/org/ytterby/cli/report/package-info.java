/** The parts of the page for people. */
@NullMarked
package org.ytterby.cli.report;

import org.jspecify.annotations.NullMarked;
