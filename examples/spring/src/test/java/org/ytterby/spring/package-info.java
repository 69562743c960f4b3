@NullMarked
package org.ytterby.spring;

import org.jspecify.annotations.NullMarked;
