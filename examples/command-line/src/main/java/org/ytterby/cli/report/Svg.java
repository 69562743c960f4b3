package org.ytterby.cli.report;

import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;

/** The few shapes that the pictures are made of. */
final class Svg {
  private Svg() {}

  static ContainerTag<?> picture(int width, int height, String named) {
    return shape("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("viewBox", "0 0 " + width + " " + height)
        .attr("role", "img")
        .attr("aria-labelledby", named);
  }

  static ContainerTag<?> rectangle(int x, int y, int width, int height, String style) {
    return shape("rect")
        .attr("x", x)
        .attr("y", y)
        .attr("width", width)
        .attr("height", height)
        .attr("class", style);
  }

  static ContainerTag<?> line(int x, int y, int toX, int toY, String style) {
    return shape("line")
        .attr("x1", x)
        .attr("y1", y)
        .attr("x2", toX)
        .attr("y2", toY)
        .attr("class", style);
  }

  static ContainerTag<?> text(int x, int y, String style, String words) {
    return shape("text").attr("x", x).attr("y", y).attr("class", style).withText(words);
  }

  /** A picture as a file of its own. */
  static String alone(ContainerTag<?> picture, String style) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + picture.with(shape("style").with(rawHtml(style))).render()
        + "\n";
  }

  static ContainerTag<?> shape(String name) {
    return tag(name);
  }
}
