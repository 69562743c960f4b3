/**
 * Exact quantities of which only an interval may be known: mass, atomic and value shares, amounts of money, and the
 * three-valued truth of comparing them. Uses nothing else of the library and knows neither chemistry nor law.
 */
package org.ytterby.quantity;
