/**
 * Flat rows, as an ERP system exports them, become shipments: one small class for each grammar that a column has, and a reader
 * that takes rows as a stream and reports everything that is wrong with them.
 */
@NullMarked
package org.ytterby.cli.rows;

import org.jspecify.annotations.NullMarked;
