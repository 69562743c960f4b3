/** The page for people, in a browser. */
@NullMarked
package org.ytterby.browser;

import org.jspecify.annotations.NullMarked;
