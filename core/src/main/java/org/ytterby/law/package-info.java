/**
 * Law as data: announcements, the provisions in them, the lists they draw up, and where each provision stands on a day.
 * Uses elements, quantities, materials and trade. What a condition means for a shipment is not decided here.
 */
package org.ytterby.law;
