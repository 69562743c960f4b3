package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.ytterby.element.Element;

/** A part of a formula: an element or a bracket, each with its subscript. */
sealed interface FormulaNode {

  /** How many of it there are: closed, positive, without trailing zeros. */
  Range<BigDecimal> subscript();

  /** Adds the atoms of {@code times} such nodes to the counts. */
  void count(Range<BigDecimal> times, Map<Element, Range<BigDecimal>> counts);

  /** An element symbol with its subscript. */
  record Atom(Element element, Range<BigDecimal> subscript) implements FormulaNode {
    @Override
    public void count(Range<BigDecimal> times, Map<Element, Range<BigDecimal>> counts) {
      counts.merge(element, Ends.times(times, subscript), Ends::plus);
    }

    @Override
    public String toString() {
      return element.symbol() + printed(subscript);
    }
  }

  /** A bracket with its subscript. */
  record Bracket(ImmutableList<FormulaNode> nodes, Range<BigDecimal> subscript)
      implements FormulaNode {
    @Override
    public void count(Range<BigDecimal> times, Map<Element, Range<BigDecimal>> counts) {
      nodes.forEach(node -> node.count(Ends.times(times, subscript), counts));
    }

    @Override
    public String toString() {
      return nodes.stream().map(FormulaNode::toString).collect(Collectors.joining("", "(", ")"))
          + printed(subscript);
    }
  }

  /** One of the parts of an addition compound, such as the water of a hydrate, with the number before it. */
  record Component(BigDecimal number, ImmutableList<FormulaNode> nodes) {
    void count(Map<Element, Range<BigDecimal>> counts) {
      nodes.forEach(node -> node.count(Range.singleton(number), counts));
    }

    @Override
    public String toString() {
      return printed(Range.singleton(number))
          + nodes.stream().map(FormulaNode::toString).collect(Collectors.joining());
    }
  }

  private static String printed(Range<BigDecimal> number) {
    String low = number.lowerEndpoint().toPlainString();
    String high = number.upperEndpoint().toPlainString();
    if (!low.equals(high)) {
      return low + "-" + high;
    }
    return low.equals("1") ? "" : low;
  }
}
