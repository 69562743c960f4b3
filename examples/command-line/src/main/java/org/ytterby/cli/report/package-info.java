/** One page for people: answers, law and questions as HTML and SVG, without anything from the network. */
@NullMarked
package org.ytterby.cli.report;

import org.jspecify.annotations.NullMarked;
