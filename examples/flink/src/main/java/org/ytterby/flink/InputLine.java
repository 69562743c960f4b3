package org.ytterby.flink;

/**
 * A line of a file of shipments.
 *
 * @param file the path of the file
 * @param number the line, from 1
 * @param text what stands on it
 */
public record InputLine(String file, long number, String text) {
  String place() {
    return file + ":" + number;
  }
}
