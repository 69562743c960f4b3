package org.ytterby.rulebook;

/**
 * The text of a law file with its name, wherever it comes from.
 *
 * @param name the file name, such as {@code cn-mofcom-gac-2025-18.yaml}
 * @param text the content, YAML 1.2
 */
public record LawFile(String name, String text) {}
