/**
 * What moves, from where to where, and who is involved: items, parties, shipments. Uses materials and below. Facts only,
 * each of which may be unknown; nothing here knows what any law says of them.
 */
package org.ytterby.trade;
