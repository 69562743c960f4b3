package org.ytterby.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ytterby.domains.SmallLaw;
import org.ytterby.policy.Lint;

/** Each folder of odd law can be read, and says on the line in question what lint has to remark. */
class OddLawTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("oddities")
  void everyOddityIsRemarkedWithItsPlaces(String oddity) throws IOException {
    Path folder = root().resolve(oddity);
    ImmutableList<Expected> expected = Expected.in(folder);
    RulebookReader reader = new RulebookReader();
    ImmutableList<Diagnostic> found = reader.remarks(reader.read(Rulebooks.files(folder)));
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(expected).isNotEmpty();
    softly.assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      softly
          .assertThat(found.get(i).toString())
          .startsWith(expected.get(i).place())
          .containsSubsequence(expected.get(i).words());
    }
    softly.assertAll();
  }

  static Stream<String> oddities() throws IOException {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Path root() {
    try {
      return Path.of(Objects.requireNonNull(OddLawTest.class.getResource("/org/ytterby/odd-law"))
          .toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theBundledLawIsNotOdd() {
    assertThat(Rulebooks.remarks(List.of())).isEmpty();
  }

  private static final String TWO_EXEMPTIONS = """
      %sprovisions:
        - {id: one, kind: exemption, cite: "art. 1", begins: 2031-01-01, claim: rescue, relieves: [zz-0], when: {end-use: [civil]}, confidence: U,
           duties: [{kind: report-after-export, cite: "art. 1"}]}
        - {id: two, kind: exemption, cite: "art. 2", begins: 2031-01-01, claim: %s, relieves: [zz-0], when: {end-use: [%s]}, confidence: U}
      """;

  private static LawFile exemptions(String overlaps, String claim, String use) {
    return SmallLaw.oneEntry("{form: [metal]}", 2, TWO_EXEMPTIONS.formatted(overlaps, claim, use));
  }

  @Test
  void exceptionsThatCannotMeetOrAreToldApartDoNotClash() {
    assertThat(Lint.of(SmallLaw.of(exemptions("", "relief", "civil")))).isEmpty();
    assertThat(Lint.of(SmallLaw.of(exemptions(
            "overlaps: [{of: one, with: two, why: \"both are asked for\"}]\n", "rescue", "civil"))))
        .isEmpty();
  }

  @Test
  void instrumentsOfDifferentRankDoNotClash() {
    LawFile list = SmallLaw.oneEntry("{form: [metal]}");
    assertThat(Lint.of(SmallLaw.of(list, ban("announcement", "{movement: [export]}"))))
        .hasSize(1);
    assertThat(Lint.of(SmallLaw.of(list, ban("law", "{movement: [export]}")))).isEmpty();
  }

  @Test
  void aRuleThatSpeaksOfAListIsMeantToMeetIt() {
    LawFile list = SmallLaw.oneEntry("{form: [metal]}");
    assertThat(Lint.of(SmallLaw.of(
            list, ban("announcement", "{all: [{movement: [export]}, {listed: zz-0/list}]}"))))
        .isEmpty();
  }

  private static LawFile ban(String kind, String when) {
    return SmallLaw.act(
        "zz-1",
        kind,
        "2031-01-01",
        1,
        0,
        "provisions:\n  - {id: ban, kind: requirement, cite: \"art. 1\", begins: 2031-01-01, effect: prohibited, when: "
            + when + ", confidence: U}\n");
  }
}
