/**
 * What conditions mean, and how findings become an answer. Uses all packages but the reader of law files. There is no
 * country, no authority and no list in this package: those are data.
 */
package org.ytterby.policy;
