package org.ytterby.cli.rows;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.ytterby.law.Suggestions;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.HeldLicence;
import org.ytterby.trade.PartQuantity;

/**
 * A licence held: kind, number and, if it states one, its last day, then what else stands on it, each part behind a semicolon and
 * led by a word: {@code individual 26XJ0012 2026-12-31; from 2026-01-05; items 1C905.b; end-user Foo GmbH; quantity 500 kg}.
 */
final class LicenceColumn {
  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();
  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
  private static final ImmutableMap<String, BiConsumer<HeldLicence.Builder, String>> PARTS =
      ImmutableMap.<String, BiConsumer<HeldLicence.Builder, String>>builder()
          .put("from", (l, text) -> l.validFrom(DayColumn.parse(text)))
          .put("items", (l, text) -> l.addAllItems(COMMAS.split(text)))
          .put("end-user", (l, text) -> l.addEndUsers(text))
          .put("destinations", (l, text) -> l.destinations(Countries.parse(text)))
          .put(
              "end-uses",
              (l, text) ->
                  COMMAS.split(text).forEach(use -> l.addEndUses(Words.one(EndUse.class, use))))
          .put("quantity", (l, text) -> l.quantityLeft(quantity(text)))
          .put("takes", (l, text) -> l.takes(quantity(text)))
          .put("exports", (l, text) -> l.exportsMade(count(text)))
          .buildOrThrow();
  private static final String REPEATED = "end-user";

  private LicenceColumn() {}

  static HeldLicence parse(String text) {
    List<String> parts = Splitter.on(';').trimResults().splitToList(text);
    HeldLicence.Builder licence = head(parts.get(0));
    Set<String> seen = new HashSet<>();
    for (String part : parts.subList(1, parts.size())) {
      List<String> words = WORDS.limit(2).splitToList(part);
      String key = words.isEmpty() ? "" : words.get(0);
      BiConsumer<HeldLicence.Builder, String> grammar = PARTS.get(key);
      if (grammar == null) {
        throw new IllegalArgumentException("`%s` is no part of a licence%s"
            .formatted(Problem.shown(key), Suggestions.orAll(key, PARTS.keySet())));
      }
      if (words.size() < 2) {
        throw new IllegalArgumentException(
            "`%s` says nothing: leave the part out if it is not known".formatted(key));
      }
      if (!seen.add(key) && !key.equals(REPEATED)) {
        throw new IllegalArgumentException("`%s` is there twice: keep one".formatted(key));
      }
      grammar.accept(licence, words.get(1).strip());
    }
    return licence.build();
  }

  private static HeldLicence.Builder head(String text) {
    List<String> words = WORDS.splitToList(text);
    Optional<LocalDate> validTo = words.isEmpty()
        ? Optional.empty()
        : Optional.of(words.get(words.size() - 1))
            .filter(last -> DAY.matcher(last).matches())
            .map(DayColumn::parse);
    List<String> number = words.isEmpty()
        ? ImmutableList.of()
        : words.subList(1, Math.max(1, words.size() - (validTo.isPresent() ? 1 : 0)));
    if (number.isEmpty() || !KIND.matcher(words.get(0)).matches()) {
      throw new IllegalArgumentException(
          "`" + Problem.shown(text)
              + "` is not a licence: write kind, number and last day, such as `individual 26XJ0012 2026-12-31`");
    }
    return HeldLicence.builder()
        .kind(words.get(0))
        .number(String.join(" ", number))
        .validTo(validTo);
  }

  private static PartQuantity quantity(String text) {
    List<String> words = WORDS.splitToList(text);
    if (words.size() < 2) {
      throw new IllegalArgumentException("`" + Problem.shown(text)
          + "` is not a quantity: write a number and a unit, such as `500 kg`");
    }
    return PartQuantity.of(
        String.join(" ", words.subList(0, words.size() - 1)), words.get(words.size() - 1));
  }

  private static Integer count(String text) {
    if (!COUNT.matcher(text).matches()) {
      throw new IllegalArgumentException("`" + Problem.shown(text)
          + "` is not a number of exports: write how often it was used before, such as `0`");
    }
    return Integer.valueOf(text);
  }
}
