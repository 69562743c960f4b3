package org.ytterby.browser;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of the sample, clicked through: it says what the program says, to hand, keyboard and screen reader. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageTest {
  private static final String ON = "2026-11-23";
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;
  private static final int PAPER = 700;
  private static final int MOST_BYTES = 200_000;
  private static final Path PICTURES = Path.of("../../docs/pictures");
  private static final ImmutableMap<String, String> WORDS = ImmutableMap.of(
      "in-force", "in force",
      "unsettled", "not settled",
      "suspended", "paused",
      "not-yet", "not yet",
      "ended", "ended",
      "none", "not listed");

  private Path page = Path.of("");
  private ImmutableList<NamedCsvRecord> determined = ImmutableList.of();

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    page = folder.resolve("report.html");
    Program.run("report", Program.SAMPLE, "--html", page.toString(), "--on", ON);
    determined = Program.rows("determine", Program.SAMPLE, "--format", "csv");
    browser = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @BeforeEach
  void open() {
    browser.screen(DESKTOP, 900);
    browser.open(page);
  }

  @AfterEach
  void nothingWasFetchedAndNothingWentWrong() {
    assertThat(browser.requests()).containsOnly(page.toUri().toString());
    assertThat(browser.script("return performance.getEntriesByType('resource').length"))
        .isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theSliderShowsWhereEachRareEarthStandsOnTheDay() throws Exception {
    Set<Map<String, String>> seen = new HashSet<>();
    for (String day : List.of("2025-10-20", "2025-12-02", ON)) {
      Map<String, String> said = status(day);
      slideTo(LocalDate.parse(day));
      assertThat(positions()).as(day).containsAllEntriesOf(said);
      assertThat(words())
          .as(day)
          .containsAllEntriesOf(ImmutableMap.copyOf(said.entrySet().stream()
              .collect(toMap(Map.Entry::getKey, e -> WORDS.getOrDefault(e.getValue(), "?")))));
      seen.add(said);
    }
    assertThat(seen).hasSize(3);
  }

  private static Map<String, String> status(String day) throws Exception {
    return Program.rows("status", "--on", day, "--format", "csv").stream()
        .collect(
            toMap(row -> row.getField("element"), row -> row.getField("position"), (a, b) -> a));
  }

  /** One press of an arrow key is one day. */
  private void slideTo(LocalDate day) {
    long days = ChronoUnit.DAYS.between(dayShown(), day);
    Keys arrow = days < 0 ? Keys.ARROW_LEFT : Keys.ARROW_RIGHT;
    browser.one("#day").sendKeys(arrow.toString().repeat(Math.toIntExact(Math.abs(days))));
    assertThat(dayShown()).isEqualTo(day);
    assertThat(browser.one("#day").getDomAttribute("aria-valuetext")).isEqualTo(day.toString());
  }

  private LocalDate dayShown() {
    return LocalDate.parse(browser.one("#day-shown").getText());
  }

  private Map<String, String> positions() {
    return elements("e.className.split(' ').pop()");
  }

  private Map<String, String> words() {
    return elements("e.querySelector('.standing').innerText.trim()");
  }

  private Map<String, String> elements(String what) {
    Object all = browser.script(
        "return [...document.querySelectorAll('.element.named')].map(e => e.dataset.element + '=' + "
            + what + ")");
    return ((List<?>) all)
        .stream()
            .map(each -> Splitter.on('=').splitToList(each.toString()))
            .collect(toImmutableMap(each -> each.get(0), each -> each.get(1)));
  }

  @Test
  void theButtonsStepFromChangeToChange() {
    LocalDate first = dayShown();
    browser.one("#after").click();
    LocalDate next = dayShown();
    assertThat(next).isAfter(first);
    browser.one("#before").click();
    assertThat(dayShown()).isBefore(next);
    browser.one("#after").click();
    assertThat(dayShown()).isEqualTo(next);
    assertThat(Splitter.on(' ').split(attribute(browser.one("#elements"), "data-days")))
        .contains(next.toString());
  }

  @Test
  void oneLanguageIsShownAtATime() {
    assertThat(browser.one("h1").getText()).isEqualTo("Export control report");
    assertThat(browser.seen(".zh")).isZero();
    browser.one("[data-language=zh]").click();
    assertThat(browser.one("h1").getText()).isEqualTo("出口管制报告");
    assertThat(browser.seen(".en")).isZero();
    assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("zh-Hans");
    assertThat(browser.one("#after").getAccessibleName()).isEqualTo("后一次变化");
    browser.one("[data-language=en]").click();
    assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("en");
    assertThat(browser.seen(".zh")).isZero();
    assertThat(browser.one("#after").getAccessibleName()).isEqualTo("Change after");
  }

  @Test
  void theWholeReasoningOfARowIsShownOnDemand() {
    List<WebElement> rows = browser.all("#rows > li");
    assertThat(browser.seen("pre.full")).isZero();
    for (WebElement row : rows) {
      row.findElement(By.tagName("summary")).click();
      assertThat(row.findElement(By.cssSelector("pre.full")).getText())
          .contains(Iterables.concat(
              List.of(row.findElement(By.className("id")).getText()),
              Splitter.on(' ')
                  .omitEmptyStrings()
                  .split(row.findElement(By.className("codes")).getText())));
    }
    assertThat(browser.seen("pre.full")).isEqualTo(rows.size());
    rows.get(0).findElement(By.tagName("summary")).click();
    assertThat(browser.seen("pre.full")).isEqualTo(rows.size() - 1);
  }

  @Test
  void rowsAreFoundByReleaseAndByText() {
    Map<String, Long> releases =
        determined.stream().collect(groupingBy(row -> row.getField("release"), counting()));
    for (WebElement filter : browser.all(".filter")) {
      String release = attribute(filter, "data-release");
      String rows = "#rows > li[data-release=" + release + "]";
      assertThat(browser.seen(rows)).isEqualTo(releases.getOrDefault(release, 0L));
      filter.click();
      assertThat(browser.seen(rows)).isZero();
      assertThat(attribute(filter, "aria-pressed")).isEqualTo("false");
      filter.click();
    }
    assertThat(browser.seen("#rows > li")).isEqualTo(determined.size());
    browser.one("#find").sendKeys("q08b");
    assertThat(browser.seen("#rows > li")).isEqualTo(1);
  }

  @Test
  void theQuestionsAreThoseOfTheAnswers() {
    browser.one("nav a[href='#questions']").click();
    assertThat(browser.script("return location.hash")).isEqualTo("#questions");
    assertThat(
            browser.script(
                "const top = document.querySelector('#questions').getBoundingClientRect().top; return top > -1 && top < innerHeight"))
        .isEqualTo(true);
    Map<String, Long> missing = determined.stream()
        .flatMap(row -> Splitter.on("; ").omitEmptyStrings().splitToStream(row.getField("missing")))
        .collect(groupingBy(fact -> fact, counting()));
    assertThat(missing).isNotEmpty();
    ImmutableMap<String, Long> shown = browser.all("#questions tbody tr").stream()
        .collect(toImmutableMap(
            row -> row.findElement(By.tagName("code")).getText(),
            row -> Long.parseLong(row.findElement(By.cssSelector("td")).getText())));
    assertThat(shown).containsAllEntriesOf(missing);
  }

  @Test
  void everyControlIsReachedByTabShowsItAndHasAName() {
    List<String> reached = new ArrayList<>();
    browser.press(Keys.TAB);
    while (!browser.focused().getTagName().equals("body")) {
      WebElement here = browser.focused();
      reached.add(here.getTagName());
      if (!here.getTagName().equals("div")) {
        assertThat(here.getAccessibleName()).isNotBlank();
        assertThat(here.getCssValue("outline-style")).isNotEqualTo("none");
      }
      browser.press(Keys.TAB);
      assertThat(reached).hasSizeLessThan(500);
    }
    for (String tag : ImmutableSet.of("a", "button", "input", "summary")) {
      assertThat(reached.stream().filter(tag::equals)).hasSameSizeAs(browser.all(tag));
    }
  }

  @Test
  void enterAndBlankDoWhatAClickDoes() {
    browser.script("document.querySelector('[data-language=zh]').focus(); return true");
    browser.press(Keys.ENTER);
    assertThat(browser.one("h1").getText()).isEqualTo("出口管制报告");
    browser.script("document.querySelector('#rows summary').focus(); return true");
    browser.press(Keys.ENTER);
    assertThat(browser.seen("pre.full")).isEqualTo(1);
    browser.script("document.querySelector('.filter.stop').focus(); return true");
    browser.press(Keys.SPACE);
    assertThat(browser.seen("#rows > li[data-release=stop]")).isZero();
  }

  @Test
  void everyPictureHasANameInBothLanguages() {
    for (WebElement picture : browser.all("svg")) {
      assertThat(picture.getAriaRole()).isIn("img", "image");
      assertThat(picture.getAccessibleName()).containsPattern("\\p{IsLatin}{3}.*\\p{IsHan}{3}");
    }
    assertThat(browser.one("#elements").getAccessibleName()).isEqualTo("Where the elements stand");
    assertThat(browser.all("svg")).hasSize(2);
    assertThat(browser.all("h1")).hasSize(1);
  }

  @Test
  void nothingIsWiderThanAPhone() {
    browser.screen(PHONE, 844);
    browser.open(page);
    for (String language : List.of("en", "zh")) {
      browser.one("[data-language=" + language + "]").click();
      browser.script(
          "document.querySelectorAll('details').forEach(d => d.open = true); return true");
      assertNothingIsWiderThan(PHONE);
    }
  }

  private void assertNothingIsWiderThan(int width) {
    assertThat(browser.script(
            "return [...document.querySelectorAll('body *')].filter(e => !e.closest('.wide > *') && e.getBoundingClientRect().right > arguments[0] + 1).map(e => e.outerHTML.slice(0, 120))",
            width))
        .isEqualTo(List.of());
    assertThat(browser.script("return [innerWidth, document.documentElement.scrollWidth]"))
        .isEqualTo(List.of((long) width, (long) width));
  }

  @Test
  void paperHasAllRowsAndNothingToClick() {
    browser.screen(PAPER, 1000);
    browser.paper(true);
    assertThat(browser.seen("#rows > li")).isEqualTo(determined.size());
    assertThat(browser.seen("button, input, nav")).isZero();
    assertNothingIsWiderThan(PAPER);
    browser.paper(false);
    assertThat(browser.seen("button, input, nav")).isPositive();
  }

  @Test
  void withoutScriptsAllRowsAreThereInBothLanguages() {
    browser.scripts(false);
    try {
      browser.open(page);
      assertThat(browser.one("h1").getText()).contains("Export control report", "出口管制报告");
      assertThat(browser.seen("#rows > li")).isEqualTo(determined.size());
      browser.one("#rows summary").click();
      assertThat(browser.one("pre.full").getText()).contains("Line q01", "第");
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void thePicturesOfThePageAreSmall() throws Exception {
    browser.screen(DESKTOP, 1150);
    picture("report-desktop.png", "html");
    browser.screen(DESKTOP, 800);
    browser.one("#find").sendKeys("q2");
    picture("report-rows.png", "#rows-part");
    browser.screen(PHONE, 844);
    browser.open(page);
    browser.one("#rows summary").click();
    picture("report-phone-rows.png", "#rows-part");
    browser.one("[data-language=zh]").click();
    picture("report-phone.png", "#elements-part");
  }

  private void picture(String name, String from) throws Exception {
    browser.script("document.querySelector(arguments[0]).scrollIntoView(); return true", from);
    byte[] picture = browser.screenshot();
    assertThat(picture).hasSizeBetween(10_000, MOST_BYTES);
    Path to = "write".equals(System.getProperty("ytterby.docs")) ? PICTURES : Path.of("target");
    Files.write(to.resolve(name), picture);
  }

  private static String attribute(WebElement element, String name) {
    return String.valueOf(element.getDomAttribute(name));
  }
}
