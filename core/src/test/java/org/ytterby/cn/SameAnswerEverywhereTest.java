package org.ytterby.cn;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.element.Element;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Item;
import org.ytterby.trade.Stated;

/** One question has one answer, byte for byte, on any thread, in any language and in any time zone. */
@Isolated("changes the default locale and time zone")
class SameAnswerEverywhereTest {
  private static final List<LocalDate> DAYS = Stream.of(
          "2024-11-30", "2025-04-04", "2025-11-07", "2025-12-01", "2026-11-11", "2027-01-11")
      .map(LocalDate::parse)
      .toList();
  private static final String ANSWERS = answers(Bundled.POLICY);

  @Test
  void severalThreadsShareOnePolicy() throws Exception {
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<String> asks = () -> {
      start.await();
      return answers(Bundled.POLICY);
    };
    for (String answers : together(threads, asks)) {
      assertThat(answers).isEqualTo(ANSWERS);
    }
  }

  @Test
  void severalThreadsReadTheLawAtOnce() throws Exception {
    for (String answers : together(2, () -> answers(ControlPolicy.of(Rulebooks.bundled())))) {
      assertThat(answers).isEqualTo(ANSWERS);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "tr-TR, Europe/Istanbul",
    "ar, Asia/Riyadh",
    "ar-EG-u-nu-arab, Africa/Cairo",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
    "zh-CN, Pacific/Kiritimati",
  })
  void languageAndTimeZoneChangeNothing(String language, String zone) {
    Locale locale = Locale.getDefault();
    TimeZone before = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(answers(ControlPolicy.of(Rulebooks.bundled()))).isEqualTo(ANSWERS);
      assertThat(answers(Bundled.POLICY)).isEqualTo(ANSWERS);
    } finally {
      TimeZone.setDefault(before);
      Locale.setDefault(locale);
    }
  }

  private static List<String> together(int threads, Callable<String> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(work));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : running) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Determinations, classifications and positions, also as they print themselves. */
  private static String answers(ControlPolicy policy) {
    List<Item> items = List.of(
        Bundled.item(ProductForm.OXIDE, "Dy2O3"),
        Bundled.item(ProductForm.OXIDE, "Ho2O3"),
        Bundled.item(ProductForm.PERMANENT_MAGNET, "Nd 29.5 %; Dy < 0.1 %; B 1 %; Fe balance"),
        Bundled.item(ProductForm.MIXTURE, "Gd2O3 40 %; Al2O3 60 %; complete"));
    Stream<String> goods = DAYS.stream()
        .flatMap(day -> items.stream()
            .flatMap(item -> Stream.of(
                DeterminationJson.of(
                    policy.determine(Bundled.fromChina(day, item)).line("1")),
                DeterminationJson.of(policy.classify(item, day)),
                policy.determine(Bundled.fromChina(day, item)).toString())));
    Stream<String> abroad = Stream.of(Abroad.magnet(
            Abroad.MAGNET,
            Abroad.pieces("1000.00", Abroad.dysprosium("CN", "1.00")),
            s -> s.addExemptionsClaimed("humanitarian").endUses(Stated.atLeast(EndUse.CIVIL))))
        .map(s -> DeterminationJson.of(policy.determine(s).line("1")));
    Stream<String> positions = Stream.of(Element.HO, Element.DY, Element.ND)
        .flatMap(e -> DAYS.stream().map(day -> DeterminationJson.of(policy.statusOf(e, day))));
    return Stream.of(goods, abroad, positions).flatMap(s -> s).collect(joining("\n"));
  }
}
