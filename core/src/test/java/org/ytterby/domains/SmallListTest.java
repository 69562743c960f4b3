package org.ytterby.domains;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.ytterby.domains.SmallList.Kind;
import org.ytterby.domains.SmallList.Said;
import org.ytterby.element.Element;

/** The plain meaning of a list, checked by hand. */
class SmallListTest {

  @Test
  void aMeasuredRangeLeavesTheRestToTheOther() {
    SmallList list = new SmallList(
        ImmutableMap.of(
            Element.ND, new Said(Kind.RANGE, 1, 2), Element.FE, new Said(Kind.BELOW, 0, 4)),
        ImmutableSet.of(),
        "measured");
    assertThat(list.text()).isEqualTo("Nd 20-40 %; Fe < 80 %; measured");
    assertThat(list.isClosed()).isTrue();
    assertThat(list.completions()).containsExactlyInAnyOrder(division(3, 7), division(4, 6));
  }

  @Test
  void aBalanceIsAtLeastAsMuchAsWhatHasNoAmount() {
    SmallList list = new SmallList(
        ImmutableMap.of(
            Element.ND, new Said(Kind.EXACTLY, 3, 3), Element.FE, new Said(Kind.BALANCE, 0, 5)),
        ImmutableSet.of(),
        "");
    assertThat(list.completions()).allMatch(each -> each.count(Element.FE) >= 2).hasSize(10);
  }

  private static ImmutableMultiset<Element> division(int neodymium, int iron) {
    return ImmutableMultiset.<Element>builder()
        .setCount(Element.ND, neodymium)
        .setCount(Element.FE, iron)
        .build();
  }
}
