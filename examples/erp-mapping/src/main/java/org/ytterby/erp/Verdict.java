package org.ytterby.erp;

/**
 * What the host must do with a document.
 *
 * @param held false only for a settled clear answer
 * @param reason why, in lines of text for the document
 * @param rulebook the version of the law that was asked; a document held under another one is worth a new check
 */
public record Verdict(boolean held, String reason, String rulebook) {}
