package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.ytterby.element.Element;

/** A part of a formula: an element or a bracket, each with its subscript. */
sealed interface FormulaNode {

  /** How many of it there are; positive, without trailing zeros. */
  BigDecimal subscript();

  /** Adds the atoms of {@code times} such nodes to the counts. */
  void count(BigDecimal times, Map<Element, BigDecimal> counts);

  /** An element symbol with its subscript. */
  record Atom(Element element, BigDecimal subscript) implements FormulaNode {
    @Override
    public void count(BigDecimal times, Map<Element, BigDecimal> counts) {
      counts.merge(element, times.multiply(subscript), BigDecimal::add);
    }

    @Override
    public String toString() {
      return element.symbol() + printed(subscript);
    }
  }

  /** A bracket with its subscript. */
  record Bracket(ImmutableList<FormulaNode> nodes, BigDecimal subscript) implements FormulaNode {
    @Override
    public void count(BigDecimal times, Map<Element, BigDecimal> counts) {
      nodes.forEach(node -> node.count(times.multiply(subscript), counts));
    }

    @Override
    public String toString() {
      return nodes.stream().map(FormulaNode::toString).collect(Collectors.joining("", "(", ")"))
          + printed(subscript);
    }
  }

  /** One of the parts of an addition compound, such as the water of a hydrate, with the number before it. */
  record Component(BigDecimal number, ImmutableList<FormulaNode> nodes) {
    void count(Map<Element, BigDecimal> counts) {
      nodes.forEach(node -> node.count(number, counts));
    }

    @Override
    public String toString() {
      return printed(number)
          + nodes.stream().map(FormulaNode::toString).collect(Collectors.joining());
    }
  }

  private static String printed(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) == 0 ? "" : number.toPlainString();
  }
}
