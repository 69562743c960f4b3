/** Determinations over HTTP, for hosts that are not Java. */
@NullMarked
package org.ytterby.spring;

import org.jspecify.annotations.NullMarked;
