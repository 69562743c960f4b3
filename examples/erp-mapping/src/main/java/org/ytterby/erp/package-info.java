/** From deliveries, products and bills as an ERP holds them to a hold with its reason. */
@org.jspecify.annotations.NullMarked
package org.ytterby.erp;
