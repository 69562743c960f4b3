/** Customer shipments of ADempiere, held on anything but a settled clear answer. */
@org.jspecify.annotations.NullMarked
package org.ytterby.adempiere;
