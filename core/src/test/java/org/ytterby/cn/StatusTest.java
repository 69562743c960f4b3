package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.AS_REPORTED;
import static org.ytterby.cn.Bundled.FIVE;
import static org.ytterby.cn.Bundled.POLICY;
import static org.ytterby.cn.Bundled.PUBLISHED_ONLY;
import static org.ytterby.cn.Bundled.SEVEN;
import static org.ytterby.cn.Bundled.UNLISTED;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ytterby.decision.ElementPosition;
import org.ytterby.decision.ElementPosition.Position;
import org.ytterby.element.Element;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.policy.ControlPolicy;

/** Where the seventeen rare earths stand, as the announcements, the pause and the report follow one another. */
class StatusTest {
  @Test
  void theRareEarthsAreSeventeenAndEachIsOfOneKind() {
    assertThat(POLICY.rulebook().elements())
        .containsExactlyInAnyOrderElementsOf(ImmutableList.<Element>builder()
            .addAll(SEVEN)
            .addAll(FIVE)
            .addAll(UNLISTED)
            .build())
        .hasSize(17);
  }

  @ParameterizedTest(name = "{0}, known on {1}, {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "all",
      value = {
        "2025-04-03 | all        | OPEN           | NOT_YET  | NOT_YET",
        "2025-04-04 | all        | OPEN           | IN_FORCE | NOT_YET",
        "2025-10-20 | all        | OPEN           | IN_FORCE | NOT_YET",
        "2025-11-06 | all        | OPEN           | IN_FORCE | NOT_YET",
        "2025-11-07 | all        | OPEN           | IN_FORCE | SUSPENDED",
        "2025-11-08 | all        | OPEN           | IN_FORCE | SUSPENDED",
        "2025-11-30 | all        | OPEN           | IN_FORCE | SUSPENDED",
        "2025-12-01 | all        | OPEN           | IN_FORCE | SUSPENDED",
        "2025-12-02 | all        | OPEN           | IN_FORCE | SUSPENDED",
        "2025-11-07 | 2025-10-10 | OPEN           | IN_FORCE | NOT_YET",
        "2025-11-08 | 2025-10-10 | OPEN           | IN_FORCE | IN_FORCE",
        "2025-12-02 | 2025-10-08 | OPEN           | IN_FORCE | NONE",
        "2025-12-02 | 2025-10-09 | OPEN           | IN_FORCE | IN_FORCE",
        "2025-12-02 | 2025-10-10 | OPEN           | IN_FORCE | IN_FORCE",
        "2025-12-02 | 2025-11-06 | OPEN           | IN_FORCE | IN_FORCE",
        "2025-12-02 | 2025-11-07 | OPEN           | IN_FORCE | SUSPENDED",
        "2026-11-09 | all        | OPEN           | IN_FORCE | SUSPENDED",
        "2026-11-10 | all        | OPEN           | IN_FORCE | SUSPENDED",
        "2026-11-11 | all        | OPEN           | IN_FORCE | UNSETTLED",
        "2026-11-11 | 2026-09-27 | OPEN           | IN_FORCE | IN_FORCE",
        "2026-11-11 | 2026-09-28 | OPEN           | IN_FORCE | UNSETTLED",
        "2026-11-23 | all        | OPEN           | IN_FORCE | UNSETTLED",
        "2026-11-10 | all        | PUBLISHED_ONLY | IN_FORCE | SUSPENDED",
        "2026-11-11 | all        | PUBLISHED_ONLY | IN_FORCE | IN_FORCE",
        "2026-11-23 | all        | PUBLISHED_ONLY | IN_FORCE | IN_FORCE",
        "2026-11-11 | all        | AS_REPORTED    | IN_FORCE | SUSPENDED",
        "2026-11-23 | all        | AS_REPORTED    | IN_FORCE | SUSPENDED",
        "2027-01-10 | all        | OPEN           | IN_FORCE | UNSETTLED",
        "2027-01-10 | all        | AS_REPORTED    | IN_FORCE | SUSPENDED",
        "2027-01-11 | all        | OPEN           | IN_FORCE | IN_FORCE",
        "2027-01-11 | all        | PUBLISHED_ONLY | IN_FORCE | IN_FORCE",
        "2027-01-11 | all        | AS_REPORTED    | IN_FORCE | IN_FORCE",
      })
  void sevenAreControlledSinceAprilAndFiveFollow(
      LocalDate day, LocalDate knownOn, ReportedMeasures reported, Position seven, Position five) {
    ControlPolicy policy = Optional.ofNullable(knownOn)
        .map(POLICY.reading(reported)::knownOn)
        .orElse(POLICY.reading(reported));
    assertThat(SEVEN).allSatisfy(e -> assertThat(position(policy, e, day)).isEqualTo(seven));
    assertThat(FIVE).allSatisfy(e -> assertThat(position(policy, e, day)).isEqualTo(five));
    assertThat(UNLISTED)
        .allSatisfy(e -> assertThat(position(policy, e, day)).isEqualTo(Position.NONE));
  }

  @Test
  void anUnsettledPositionSaysOnWhatItDepends() {
    ElementPosition holmium = POLICY.statusOf(Element.HO, LocalDate.of(2026, 11, 23));
    assertThat(holmium.announcements())
        .filteredOn(ElementPosition.Listing::limb)
        .singleElement()
        .satisfies(a -> {
          assertThat(a.id()).isEqualTo("cn-mofcom-gac-2025-57");
          assertThat(a.position()).isEqualTo(Position.UNSETTLED);
          assertThat(a.because())
              .contains(
                  "MOFCOM statement of 28 September 2026",
                  "2026-09-28",
                  "legal form",
                  "No. 70 of 2025");
        });
    assertThat(holmium.forms())
        .allSatisfy(f ->
            assertThat(f.status().unsettledBy()).containsExactly("cn-mofcom-report-2026-09-28"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PUBLISHED_ONLY, 2026-11-10", "AS_REPORTED, 2027-01-10"})
  void aPausedPositionSaysByWhatAndHowLong(ReportedMeasures reported, LocalDate through) {
    assertThat(POLICY
            .reading(reported)
            .statusOf(Element.HO, LocalDate.of(2025, 12, 2))
            .announcements())
        .filteredOn(ElementPosition.Listing::limb)
        .extracting(ElementPosition.Listing::because)
        .containsExactly("paused by No. 70 of 2025 through " + through);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-11-09, SUSPENDED, SUSPENDED, SUSPENDED",
    "2026-11-10, UNSETTLED, IN_FORCE, SUSPENDED",
    "2026-11-11, UNSETTLED, IN_FORCE, SUSPENDED",
    "2027-01-10, UNSETTLED, IN_FORCE, SUSPENDED",
    "2027-01-11, IN_FORCE, IN_FORCE, IN_FORCE",
  })
  void theLastDayOfThePauseCanBeReadAsOutsideIt(
      LocalDate day, Position open, Position publishedOnly, Position asReported) {
    assertThat(FIVE).allSatisfy(e -> {
      assertThat(position(excluded(POLICY), e, day)).isEqualTo(open);
      assertThat(position(excluded(PUBLISHED_ONLY), e, day)).isEqualTo(publishedOnly);
      assertThat(position(excluded(AS_REPORTED), e, day)).isEqualTo(asReported);
    });
  }

  @ParameterizedTest
  @EnumSource(ReportedMeasures.class)
  void lanthanumCeriumPraseodymiumNeodymiumAndPromethiumAreNeverTheSubject(
      ReportedMeasures reported) {
    ControlPolicy policy = POLICY.reading(reported);
    LocalDate.of(2025, 4, 1)
        .datesUntil(LocalDate.of(2027, 2, 1))
        .forEach(day -> assertThat(UNLISTED)
            .allSatisfy(e -> assertThat(policy.statusOf(e, day)).satisfies(p -> {
              assertThat(p.position()).isEqualTo(Position.NONE);
              assertThat(p.announcements()).isEmpty();
              assertThat(p.forms()).isEmpty();
            })));
  }

  @Test
  void anAlloyOfYtterbiumWithLutetiumIsListedForItsLutetium() {
    LocalDate day = LocalDate.of(2025, 6, 1);
    assertThat(position(POLICY, Element.YB, day)).isEqualTo(Position.NOT_YET);
    assertThat(POLICY.statusOf(Element.LU, day).forms())
        .extracting(f -> f.provision().local())
        .contains("1C906.a.2");
  }

  private static ControlPolicy excluded(ControlPolicy policy) {
    return policy.assume("last-day-of-pause", "excluded");
  }

  private static Position position(ControlPolicy policy, Element element, LocalDate day) {
    return policy.statusOf(element, day).position();
  }
}
