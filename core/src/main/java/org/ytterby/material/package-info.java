/**
 * What a thing is made of: formulas, compositions, the chemical class and the form of a product.
 *
 * <p>Uses elements and quantities; knows nothing of trade or law. What a statement about a material leaves open stays
 * open: every three-valued answer holds for every material that the statement allows.
 */
package org.ytterby.material;
