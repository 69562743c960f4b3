/** An ERP on OSGi: the program that starts the framework, and the bundle that is the ERP. */
@org.jspecify.annotations.NullMarked
package org.ytterby.osgi.host;
