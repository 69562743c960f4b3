/** Measurements with JMH. */
@NullMarked
package org.ytterby.benchmarks;

import org.jspecify.annotations.NullMarked;
