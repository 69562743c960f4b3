package org.ytterby.cli.report;

import com.google.common.collect.ImmutableMap;
import org.ytterby.decision.Bounds;
import org.ytterby.trade.Token;

/** The words of answers in both languages. */
final class Words {
  private static final ImmutableMap<String, String> ZH = ImmutableMap.<String, String>builder()
      .put("clear", "可放行")
      .put("licence", "须许可证")
      .put("hold", "暂缓")
      .put("stop", "禁止")
      .put("not-required", "无须许可")
      .put("exempt", "豁免")
      .put("required", "须许可")
      .put("prohibited", "禁止")
      .put("none", "无")
      .put("ordinary", "一般审查")
      .put("case-by-case", "逐案审查")
      .put("refused-in-principle", "原则上不予许可")
      .put("extra-conditions", "附加条件")
      .put("barred", "禁止交易")
      .buildOrThrow();

  private Words() {}

  /** One word, or the lowest and the highest that are possible. */
  static <T extends Enum<T> & Token> Two of(Bounds<T> bounds) {
    Two floor = of(bounds.floor());
    return bounds.isSettled()
        ? floor
        : floor.plus(new Two(" to ", " 至 ")).plus(of(bounds.ceiling()));
  }

  static Two of(Token word) {
    return new Two(word.token().replace('-', ' '), ZH.getOrDefault(word.token(), word.token()));
  }
}
