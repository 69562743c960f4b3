/** The table of rows in {@code data/rows}: every entry of the law has rows that meet it and rows that just miss it. */
@NullMarked
package org.ytterby.cli.golden;

import org.jspecify.annotations.NullMarked;
