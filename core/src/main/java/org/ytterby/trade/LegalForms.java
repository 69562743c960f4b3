package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The table of legal forms, and names without them. */
final class LegalForms {
  private static final String TABLE = "legal-forms.yaml";
  private static final int MOST_WORDS = 5;

  private final ImmutableSet<String> last;
  private final ImmutableSet<String> first;
  private final ImmutableList<String> endings;
  private final ImmutableList<String> beginnings;

  private LegalForms(Collection<?> rows) {
    endings = longestFirst(forms(rows, "endings"));
    beginnings = longestFirst(forms(rows, "beginnings"));
    last = Stream.concat(forms(rows, "words"), endings.stream())
        .collect(ImmutableSet.toImmutableSet());
    first = Stream.concat(forms(rows, "firstWords"), beginnings.stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Read when it is first needed. */
  private static final class Holder {
    static final LegalForms TABLE = read();
  }

  static LegalForms table() {
    return Holder.TABLE;
  }

  private static LegalForms read() {
    try (@Nullable InputStream in = LegalForms.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing beside the classes of the library");
      }
      Object read =
          new Load(LoadSettings.builder().setLabel(TABLE).build()).loadFromInputStream(in);
      if (read instanceof Map<?, ?> map && map.get("rows") instanceof Collection<?> rows) {
        return new LegalForms(rows);
      }
      throw new IllegalStateException(TABLE + ": a list is expected under `rows`");
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + " cannot be read", e);
    }
  }

  private static Stream<String> forms(Collection<?> rows, String key) {
    return rows.stream()
        .map(row -> ((Map<?, ?>) row).get(key))
        .flatMap(forms -> forms == null ? Stream.empty() : ((List<?>) forms).stream())
        .map(form -> String.join("", PartyName.words(form.toString())));
  }

  private static ImmutableList<String> longestFirst(Stream<String> forms) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparingInt(String::length).reversed(), forms.toList());
  }

  /** The words of a name without legal forms at either end; at least one word, if there is any. */
  ImmutableList<String> strip(ImmutableList<String> words) {
    ImmutableList<String> left = words;
    Optional<ImmutableList<String>> shorter = shorter(left);
    while (shorter.isPresent()) {
      left = shorter.get();
      shorter = shorter(left);
    }
    return left;
  }

  private Optional<ImmutableList<String>> shorter(ImmutableList<String> words) {
    return withoutLast(words)
        .or(() -> withoutFirst(words))
        .or(() -> withoutEnding(words))
        .or(() -> withoutBeginning(words));
  }

  /** Words are taken together, so that {@code S. A.} is found too. */
  private Optional<ImmutableList<String>> withoutLast(ImmutableList<String> words) {
    return IntStream.iterate(most(words), k -> k > 0, k -> k - 1)
        .mapToObj(k -> words.size() - k)
        .filter(at -> last.contains(String.join("", words.subList(at, words.size()))))
        .map(at -> words.subList(0, at))
        .findFirst();
  }

  private Optional<ImmutableList<String>> withoutFirst(ImmutableList<String> words) {
    return IntStream.iterate(most(words), k -> k > 0, k -> k - 1)
        .filter(k -> first.contains(String.join("", words.subList(0, k))))
        .mapToObj(k -> words.subList(k, words.size()))
        .findFirst();
  }

  private static int most(ImmutableList<String> words) {
    return Math.min(MOST_WORDS, words.size() - 1);
  }

  private Optional<ImmutableList<String>> withoutEnding(ImmutableList<String> words) {
    int at = words.size() - 1;
    if (at < 0 || last.contains(words.get(at))) {
      return Optional.empty();
    }
    String word = words.get(at);
    return endings.stream()
        .filter(e -> word.endsWith(e) && word.length() > e.length())
        .map(e -> with(words, at, word.substring(0, word.length() - e.length())))
        .findFirst();
  }

  private Optional<ImmutableList<String>> withoutBeginning(ImmutableList<String> words) {
    if (words.isEmpty() || first.contains(words.get(0))) {
      return Optional.empty();
    }
    String word = words.get(0);
    return beginnings.stream()
        .filter(b -> word.startsWith(b) && word.length() > b.length())
        .map(b -> with(words, 0, word.substring(b.length())))
        .findFirst();
  }

  private static ImmutableList<String> with(ImmutableList<String> words, int at, String word) {
    return ImmutableList.<String>builder()
        .addAll(words.subList(0, at))
        .add(word)
        .addAll(words.subList(at + 1, words.size()))
        .build();
  }
}
