/**
 * The chemical elements: symbols, numbers, names, kinds and standard atomic weights. Uses nothing else of the library and
 * knows nothing of law.
 */
package org.ytterby.element;
