package org.ytterby.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A node of a YAML document with its place, read strictly: every mistake goes to {@link Problems} and reading goes on. */
final class YamlNode {
  private static final LoadSettings SETTINGS = LoadSettings.builder()
      .setUseMarks(true)
      .setAllowDuplicateKeys(true)
      .setMaxAliasesForCollections(0)
      .build();
  private final String file;
  private final Node node;
  private final Problems problems;

  private YamlNode(String file, Node node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  static Optional<YamlNode> parse(LawFile file, Problems problems) {
    try {
      ImmutableList<Event> events = PlainYaml.events(file, SETTINGS, problems);
      if (events.isEmpty()) {
        return Optional.empty();
      }
      Optional<YamlNode> root = new Composer(SETTINGS, new Replay(events))
          .getSingleNode()
          .map(n -> new YamlNode(file.name(), n, problems));
      if (root.isEmpty()) {
        problems.add(file.name(), 0, "", "the file is empty");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      problems.add(
          file.name(),
          e.getProblemMark().map(m -> m.getLine() + 1).orElse(0),
          "",
          "is not YAML: " + e.getProblem());
      return Optional.empty();
    } catch (ReaderException e) {
      problems.add(
          file.name(), PlainYaml.line(file, e.getPosition()), "", "is not YAML: " + e.getMessage());
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(file.name(), 0, "", "is not YAML: " + e.getMessage());
      return Optional.empty();
    }
  }

  String file() {
    return file;
  }

  int line() {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  void problem(String value, String problem) {
    problems.add(this, value, problem);
  }

  Problems problems() {
    return problems;
  }

  private YamlNode wrap(Node other) {
    return new YamlNode(file, other, problems);
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  /** The text of a scalar; blank after a mistake. */
  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(shape(), "a single value is needed here");
    return "";
  }

  /** The elements of a list; none after a mistake. */
  ImmutableList<YamlNode> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::wrap).collect(ImmutableList.toImmutableList());
    }
    problem(shape(), "a list is needed here: write [...] or lines that begin with -");
    return ImmutableList.of();
  }

  /** The keys and values of a map, each key once; none after a mistake. */
  Map<String, YamlNode> map() {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(shape(), "keys and values are needed here");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = wrap(tuple.getKeyNode());
      if (entries.putIfAbsent(key.text(), wrap(tuple.getValueNode())) != null) {
        key.problem(key.text(), "key is given twice: keep one");
      }
    }
    return entries;
  }

  /** The value of a text, converted; what the conversion throws becomes a mistake. */
  <T> Optional<T> convert(Function<String, T> conversion) {
    String text = text();
    try {
      return Optional.of(conversion.apply(text));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      problem(
          text,
          e instanceof java.time.DateTimeException
              ? "is not a day: write year-month-day, such as 2025-04-04, and a day that exists"
              : String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The node inside this one whose text is {@code value}, or this one. */
  YamlNode locate(String value) {
    return find(value).orElse(this);
  }

  private Optional<YamlNode> find(String value) {
    if (node instanceof ScalarNode scalar) {
      return value.equals(scalar.getValue())
              || (!scalar.getValue().isEmpty() && value.endsWith("/" + scalar.getValue()))
          ? Optional.of(this)
          : Optional.empty();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(n -> wrap(n).find(value))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .map(t -> wrap(t.getValueNode()).find(value))
          .flatMap(Optional::stream)
          .findFirst();
    }
    return Optional.empty();
  }

  private String shape() {
    return node instanceof MappingNode
        ? "{...}"
        : node instanceof SequenceNode ? "[...]" : ((ScalarNode) node).getValue();
  }
}
