/** The command line: reads rows, asks the library, prints answers. */
@NullMarked
package org.ytterby.cli;

import org.jspecify.annotations.NullMarked;
