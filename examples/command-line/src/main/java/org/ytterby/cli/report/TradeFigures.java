package org.ytterby.cli.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reported imports of Chinese rare earths by country, as a small chart that says how little they are confirmed. */
final class TradeFigures {
  private static final int WIDTH = 640;
  private static final int LABEL = 150;
  private static final int LANE = 26;
  private static final int VALUE = 150;

  private record Figure(
      Two partner,
      BigDecimal millions,
      String year,
      boolean total,
      String source,
      String confidence) {}

  private final ImmutableList<Figure> figures;

  private TradeFigures(ImmutableList<Figure> figures) {
    this.figures = figures;
  }

  static TradeFigures read() {
    try (InputStream in =
            Objects.requireNonNull(TradeFigures.class.getResourceAsStream("trade-figures.csv"));
        CsvReader<NamedCsvRecord> rows = CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new TradeFigures(rows.stream().map(TradeFigures::figure).collect(toImmutableList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure figure(NamedCsvRecord row) {
    return new Figure(
        new Two(row.getField("partner_en"), row.getField("partner_zh")),
        new BigDecimal(row.getField("million_usd")),
        row.getField("year"),
        row.getField("of").equals("total"),
        row.getField("source"),
        row.getField("confidence"));
  }

  DomContent shown() {
    Figure first = figures.get(0);
    return div(
        div(drawn()).withClass("chart"),
        p(new Two(
                "Million US dollars, %s. Source: %s. Confidence %s: no source with these numbers was found, and they cover metals only."
                    .formatted(first.year(), first.source(), first.confidence()),
                "单位：百万美元，%s年。来源：据报道出自 OEC，推定为 HS 2805.30。可信度 %s：未找到载有这些数字的来源，且仅涵盖金属。"
                    .formatted(first.year(), first.confidence()))
            .shown()));
  }

  private ContainerTag<?> drawn() {
    BigDecimal most =
        figures.stream().map(Figure::millions).reduce(BigDecimal.ONE, BigDecimal::max);
    ContainerTag<?> picture = Svg.picture(WIDTH, figures.size() * LANE, "trade-picture")
        .with(Svg.shape("title")
            .withId("trade-picture")
            .withText(
                "Reported imports of Chinese rare-earth metals in %1$s, not confirmed / 据报道的%1$s年中国稀土金属进口额，未经证实"
                    .formatted(figures.get(0).year())));
    int top = 0;
    for (Figure figure : figures) {
      int width = figure
          .millions()
          .multiply(BigDecimal.valueOf(WIDTH - LABEL - VALUE))
          .divide(most, 0, RoundingMode.HALF_UP)
          .intValueExact();
      picture.with(
          Svg.text(0, top + 17, "lane en", figure.partner().en()),
          Svg.text(0, top + 17, "lane zh", figure.partner().zh()),
          Svg.rectangle(
              LABEL, top + 5, width, LANE - 10, figure.total() ? "figure total" : "figure"),
          Svg.text(
              LABEL + width + 6,
              top + 17,
              "lane",
              figure.millions().toPlainString() + " (" + figure.confidence() + ")"));
      top += LANE;
    }
    return picture;
  }
}
