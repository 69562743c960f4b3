/** Answers as data: determinations, the findings they are computed from, and what is still to be done or found out. */
package org.ytterby.decision;
