/**
 * Answers as data: determinations, the findings they are computed from, and what is still to be done or found out. Uses
 * law and below, and does not know how an answer is computed.
 */
package org.ytterby.decision;
