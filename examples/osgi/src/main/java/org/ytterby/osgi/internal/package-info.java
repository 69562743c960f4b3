/** The component behind the services. */
@org.jspecify.annotations.NullMarked
package org.ytterby.osgi.internal;
