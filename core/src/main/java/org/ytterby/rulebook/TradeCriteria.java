package org.ytterby.rulebook;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.ytterby.law.Criterion;
import org.ytterby.law.ProvisionId;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.Countries;
import org.ytterby.trade.TechnologyField;

/** Reads the conditions on value, technology and parties that have keys of their own. */
final class TradeCriteria {
  private static final ImmutableMap<String, Criterion.Role> ROLES =
      CriterionWords.vocabulary(Criterion.Role.class);

  private static final BigDecimal WHOLE = new BigDecimal("100");

  private TradeCriteria() {}

  static Criterion valueShare(
      CriterionWords words, YamlNode node, Function<YamlNode, Criterion> reader) {
    YamlMap map = new YamlMap(node);
    Optional<ProvisionId> list = map.need("of").flatMap(words::reference);
    Countries origin = map.need("origin").map(words::countries).orElse(Countries.any());
    Optional<ValueShare> share = map.need("atLeast").flatMap(n -> n.convert(TradeCriteria::share));
    Optional<Criterion> through = map.find("through").map(reader);
    map.close();
    return list.isPresent() && share.isPresent()
        ? new Criterion.HoldsValue(list.get(), origin, share.get(), through)
        : CriterionReader.BROKEN;
  }

  private static ValueShare share(String text) {
    ValueShare share = ValueShare.parse(text);
    if (share.exactValue().isEmpty()) {
      throw new IllegalArgumentException("a bound is one number, such as 0.1 %");
    }
    return share;
  }

  static Criterion technology(CriterionWords words, YamlNode node) {
    YamlMap map = new YamlMap(node);
    ImmutableSet<TechnologyField> fields = map.need("fields")
        .map(n -> words.tokens(n, TechnologyField.class))
        .orElse(ImmutableSet.of());
    Countries origin = map.need("origin").map(words::countries).orElse(Countries.any());
    map.close();
    return new Criterion.Technology(fields, origin);
  }

  static Criterion partyNamed(CriterionWords words, YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<Criterion.Role> role = map.word("role", ROLES);
    Optional<ProvisionId> names = map.need("names").flatMap(words::reference);
    map.close();
    return role.isPresent() && names.isPresent()
        ? new Criterion.PartyNamed(role.get(), names.get())
        : CriterionReader.BROKEN;
  }

  static Criterion owned(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<BigDecimal> percent =
        map.need("atLeast").flatMap(n -> n.convert(TradeCriteria::percent));
    map.close();
    return percent.<Criterion>map(Criterion.OwnedByListed::new).orElse(CriterionReader.BROKEN);
  }

  private static BigDecimal percent(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d{1,9})? %")) {
      throw new IllegalArgumentException("a share is needed, such as 50 %");
    }
    BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 2));
    if (percent.compareTo(WHOLE) > 0) {
      throw new IllegalArgumentException("no share is above 100 %");
    }
    return percent;
  }
}
