package org.ytterby.law;

/**
 * Where a fact of law was read.
 *
 * @param id a short name used by the rows of the same file
 * @param url the address or addresses, as text; nothing is fetched
 * @param what what kind of source it is and how far it was read
 */
public record Source(String id, String url, String what) {}
