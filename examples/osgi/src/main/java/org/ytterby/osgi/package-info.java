/** The services that an ERP on OSGi and the export check give each other. */
@org.jspecify.annotations.NullMarked
package org.ytterby.osgi;
