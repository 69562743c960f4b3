package org.ytterby.decision;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sentences of one language: the table {@code explanation-en.yaml} or {@code explanation-zh.yaml} beside this class. */
final class Phrases {
  static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
  private static final ImmutableMap<Language, Phrases> ALL =
      Maps.toMap(Arrays.asList(Language.values()), Phrases::new);

  private final String table;
  private final ImmutableMap<String, String> texts;

  private Phrases(Language language) {
    table = "explanation-" + language.token() + ".yaml";
    texts = read(table);
  }

  static Phrases in(Language language) {
    return java.util.Objects.requireNonNull(ALL.get(language));
  }

  /** A table of texts by key, in the order of the file. */
  static ImmutableMap<String, String> read(String table) {
    try (@Nullable InputStream stream = Phrases.class.getResourceAsStream(table)) {
      if (stream == null) {
        throw new IllegalStateException(table + " is missing beside the classes of the library");
      }
      LoadSettings settings =
          LoadSettings.builder().setLabel(table).setAllowDuplicateKeys(false).build();
      if (!(new Load(settings).loadFromInputStream(stream) instanceof Map<?, ?> map)) {
        throw new IllegalStateException(table + ": a mapping is expected");
      }
      ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
      map.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
      return texts.buildOrThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(table + " cannot be read", e);
    }
  }

  ImmutableMap<String, String> all() {
    return texts;
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  String say(String key) {
    return say(key, ImmutableMap.of());
  }

  String say(String key, String name, String value) {
    return say(key, ImmutableMap.of(name, value));
  }

  String say(String key, String name, String value, String name2, String value2) {
    return say(key, ImmutableMap.of(name, value, name2, value2));
  }

  /** The text of a key with its placeholders filled; one without a value is a defect. */
  String say(String key, Map<String, String> values) {
    String text =
        find(key).orElseThrow(() -> new IllegalStateException(table + " has no `" + key + "`"));
    return fill(text, values, table + ", `" + key + "`");
  }

  static String fill(String text, Map<String, String> values, String where) {
    return PLACEHOLDER.matcher(text).replaceAll((MatchResult m) -> {
      String value = values.get(m.group(1));
      if (value == null) {
        throw new IllegalStateException(where + ": nothing for {" + m.group(1) + "}");
      }
      return Matcher.quoteReplacement(value);
    });
  }

  /** Several things, one after the other. */
  String list(Collection<String> things) {
    return String.join(say("join.list"), things);
  }

  /** Alternatives. */
  String or(Collection<String> things) {
    return String.join(say("join.or"), things);
  }

  /** The first of several things and how many more there are. */
  String list(List<String> things, int most) {
    return joined("join.list", things, most);
  }

  /** The first of several clauses and how many more there are. */
  String clauses(List<String> clauses, int most) {
    return joined("join.clause", clauses, most);
  }

  private String joined(String join, List<String> things, int most) {
    return things.size() <= most
        ? String.join(say(join), things)
        : say(
            "join.more",
            "things",
            String.join(say(join), things.subList(0, most)),
            "count",
            String.valueOf(things.size() - most));
  }

  /** Sentences in a paragraph. */
  String paragraph(Collection<String> sentences) {
    return String.join(say("join.sentence"), sentences);
  }
}
