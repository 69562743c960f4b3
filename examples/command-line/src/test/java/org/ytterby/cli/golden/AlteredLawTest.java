package org.ytterby.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ytterby.law.ControlCode;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.Rulebooks;

/** Whoever takes an entry out of the law, or alters one in any small way, gives some row of the table another answer. */
class AlteredLawTest {
  private static final Rulebook LAW = Rulebooks.bundled();

  private record Altered(String how, Optional<Provision.Entry> entry) {}

  @Test
  void everyAlterationOfAnEntryShowsInSomeRow() throws Exception {
    ImmutableList<GoldenRow> rows = GoldenRow.all(LAW);
    List<String> unseen = new ArrayList<>();
    for (Provision.Entry entry : LAW.all(Provision.Entry.class)) {
      String name = Names.of(entry.id());
      unseen(entry, near(name, rows)).forEach(how -> unseen.add(name + ": " + how));
    }
    ImmutableList<Pattern> withoutEffect = withoutEffect();
    assertThat(unseen)
        .as("no row shows these, and the list of alterations without effect does not have them")
        .allMatch(u -> withoutEffect.stream().anyMatch(p -> p.matcher(u).matches()));
    assertThat(withoutEffect)
        .as("expressions that an alteration needs")
        .allMatch(p -> unseen.stream().anyMatch(u -> p.matcher(u).matches()));
  }

  /** The rows about an entry first, then those about others of its announcement. */
  private static ImmutableList<GoldenRow> near(String name, ImmutableList<GoldenRow> rows) {
    String announcement = name.substring(0, name.indexOf('/') + 1);
    return Stream.concat(
            rows.stream().filter(r -> r.about().contains(name)),
            rows.stream()
                .filter(r -> !r.about().contains(name)
                    && r.about().stream().anyMatch(a -> a.startsWith(announcement))))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<String> unseen(Provision.Entry entry, ImmutableList<GoldenRow> rows) {
    LawAround around = new LawAround(LAW, entry);
    Asked original = new Asked(around.with(Optional.of(entry)));
    Map<GoldenRow, GoldenAnswer> answers = new HashMap<>();
    List<String> unseen = new ArrayList<>();
    alterations(entry).forEach(a -> {
      Asked altered = new Asked(around.with(a.entry()));
      boolean shows = rows.stream()
          .anyMatch(r -> !altered.answer(r).equals(answers.computeIfAbsent(r, original::answer)));
      if (!shows) {
        unseen.add(a.how().strip());
      }
    });
    return unseen;
  }

  private static Stream<Altered> alterations(Provision.Entry entry) {
    Stream<Altered> code = entry.code().stream()
        .map(c -> new Altered(
            "another code",
            Optional.of(Entries.with(
                entry,
                entry.begins(),
                Optional.of(new ControlCode(c.value() + ".z")),
                entry.is()))));
    Stream<Altered> description = Alterations.of(entry.is())
        .map(a -> new Altered(a.how(), Optional.of(Entries.described(entry, a.criterion()))));
    return Stream.of(Stream.of(new Altered("left out", Optional.empty())), code, description)
        .flatMap(s -> s);
  }

  /** The lines that are not set in: those below give the reasons. */
  private static ImmutableList<Pattern> withoutEffect() throws IOException {
    return Lines.of("alterations-without-effect.txt").stream()
        .filter(line -> !line.startsWith(" "))
        .map(Pattern::compile)
        .collect(ImmutableList.toImmutableList());
  }
}
