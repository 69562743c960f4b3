package org.ytterby.cli.report;

import com.google.common.collect.ImmutableMap;

/** Who can answer a question. */
enum Asking {
  SUPPLIER(
      new Two("Ask the supplier or manufacturer", "询问供应商或制造商"),
      new Two(
          "What the goods are, what they are made of, and where that comes from.",
          "货物是什么、由什么制成、来源何处。")),
  BUYER(
      new Two("Ask the buyer", "询问买方"),
      new Two("Who uses the goods, for what, and who owns the buyer.", "由谁使用、作何用途、买方由谁持股。")),
  OWN_RECORDS(
      new Two("Look into your own records", "查阅本公司资料"),
      new Two("Movement, values and identification of the goods.", "货物流向、价值与商品识别信息。")),
  COUNSEL(
      new Two("Ask counsel or the authority", "咨询法律顾问或主管机关"),
      new Two(
          "Questions of law that no fact settles; each may be fixed to a reading with --assume.",
          "事实无法解决的法律解释问题；可用 --assume 选定一种解读。"));

  private static final ImmutableMap<String, Asking> FACTS = ImmutableMap.<String, Asking>builder()
      .put("end_use", BUYER)
      .put("end_user", BUYER)
      .put("end_user_country", BUYER)
      .put("end_user_status", BUYER)
      .put("importer", BUYER)
      .put("importer_country", BUYER)
      .put("importer_status", BUYER)
      .put("owned_by_listed_percent", BUYER)
      .put("recipient_nationality", BUYER)
      .put("from_country", OWN_RECORDS)
      .put("to_country", OWN_RECORDS)
      .put("exporter_nationality", OWN_RECORDS)
      .put("value", OWN_RECORDS)
      .put("item_type", OWN_RECORDS)
      .put("cas", OWN_RECORDS)
      .buildOrThrow();

  private final Two title;
  private final Two about;

  Asking(Two title, Two about) {
    this.title = title;
    this.about = about;
  }

  /** Who knows a fact; what goods are and contain, their maker knows. */
  static Asking about(String fact) {
    return FACTS.getOrDefault(fact, SUPPLIER);
  }

  Two title() {
    return title;
  }

  Two explained() {
    return about;
  }
}
