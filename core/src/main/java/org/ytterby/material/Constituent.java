package org.ytterby.material;

import org.ytterby.quantity.MassFraction;

/**
 * One of the substances that lie side by side in a material.
 *
 * @param material what the substance is
 * @param share its mass per mass of the whole material
 */
public record Constituent(Composition material, MassFraction share) {}
