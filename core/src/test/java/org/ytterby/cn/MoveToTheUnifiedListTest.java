package org.ytterby.cn;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.REQUIRED;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.law.Provision;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;

/**
 * The items of Nos. 23 and 39 of 2023 and No. 33 of 2024 went over to the unified list on 2024-12-01. On every day around that
 * day exactly one entry applies: the old one, then the new one. Before the first day of the control none does.
 */
class MoveToTheUnifiedListTest {
  private static final LocalDate MOVE = LocalDate.of(2024, 12, 1);

  @ParameterizedTest(name = "{4} is {6}")
  @CsvSource(
      delimiter = '|',
      value = {
        // form | composition | item type | parameters | entry before | its first day | entry after,
        // as in the unified list
        "METAL      | Ga       |                                    |                                                 | gac-2023-23/gallium-metal                 | 2023-08-01 | 3C001.a",
        "WAFER      | GaN      |                                    |                                                 | gac-2023-23/gallium-nitride               | 2023-08-01 | 3C001.b",
        "OXIDE      | Ga2O3    |                                    |                                                 | gac-2023-23/gallium-oxide                 | 2023-08-01 | 3C001.c",
        "COMPOUND   | GaP      |                                    |                                                 | gac-2023-23/gallium-phosphide             | 2023-08-01 | 3C001.d",
        "WAFER      | GaAs     |                                    |                                                 | gac-2023-23/gallium-arsenide              | 2023-08-01 | 3C001.e",
        "COMPOUND   | InGaAs2  |                                    |                                                 | gac-2023-23/indium-gallium-arsenide       | 2023-08-01 | 3C001.f",
        "COMPOUND   | Ga2Se3   |                                    |                                                 | gac-2023-23/gallium-selenide              | 2023-08-01 | 3C001.g",
        "COMPOUND   | GaSb     |                                    |                                                 | gac-2023-23/gallium-antimonide            | 2023-08-01 | 3C001.h",
        "METAL      | Ge       | other                              |                                                 | gac-2023-23/germanium-metal               | 2023-08-01 | 3C002.a",
        "COMPOUND   | ZnGeP2   |                                    |                                                 | gac-2023-23/zinc-germanium-phosphide      | 2023-08-01 | 3C002.c",
        "OXIDE      | GeO2     |                                    |                                                 | gac-2023-23/germanium-dioxide             | 2023-08-01 | 3C002.e",
        "COMPOUND   | GeCl4    |                                    |                                                 | gac-2023-23/germanium-tetrachloride       | 2023-08-01 | 3C002.f",
        "GRAPHITE   | C        | artificial-graphite                | purity=99.95 %;flexural_strength=35 MPa;density=1.8 g/cm3;tensile_strain=0.5 %;thermal_expansion=0.000004 /C | gac-2023-39/artificial-graphite | 2023-12-01 | 1C108.b",
        "GRAPHITE   | C        | natural-flake-graphite             |                                                 | gac-2023-39/natural-flake-graphite        | 2023-12-01 | 1C108.c",
        "ORE        | Sb2S3    | other                              |                                                 | gac-2024-33/antimony-ore                  | 2024-09-15 | 3C003.a",
        "METAL      | Sb       |                                    |                                                 | gac-2024-33/antimony-metal                | 2024-09-15 | 3C003.b",
        "OXIDE      | Sb2O3    |                                    | purity=99.99 %                                  | gac-2024-33/antimony-oxides               | 2024-09-15 | 3C003.c",
        "COMPOUND   | C3H9Sb   |                                    | purity_inorganic_element=99.9995 %;purity=99 %  | gac-2024-33/organic-antimony              | 2024-09-15 | 3C003.d",
        "COMPOUND   | SbH3     |                                    | purity=99.9995 %                                | gac-2024-33/antimony-hydrides             | 2024-09-15 | 3C003.e",
        "CRYSTAL    | InSb     | single-crystal                     | dislocation_density=40 /cm2;purity=99.9 %       | gac-2024-33/indium-antimonide             | 2024-09-15 | 3C003.f",
        "TECHNOLOGY |          | gold-antimony-smelting-technology  |                                                 | gac-2024-33/gold-antimony-technology      | 2024-09-15 | 3E003",
        "EQUIPMENT  |          | cubic-press                        | bore=500 mm                                     | gac-2024-33/cubic-press                   | 2024-09-15 | 2B901",
        "EQUIPMENT  |          | cubic-press-hinge-beam             |                                                 | gac-2024-33/press-hinge-beam              | 2024-09-15 | 2A901.a",
        "EQUIPMENT  |          | cubic-press-anvil                  |                                                 | gac-2024-33/press-anvil                   | 2024-09-15 | 2A901.b",
        "EQUIPMENT  |          | cubic-press-pressure-control-system | synthesis_pressure=5.5 GPa                     | gac-2024-33/press-pressure-control-system | 2024-09-15 | 2A901.c",
        "EQUIPMENT  |          | mpcvd-equipment                    | power=15 kW;frequency=2450 MHz                  | gac-2024-33/mpcvd-equipment               | 2024-09-15 | 2B005",
        "DIAMOND    |          | diamond-window-flat                | diameter=3 inch;transmittance=65 %              | gac-2024-33/diamond-window-flat           | 2024-09-15 | diamond-window-flat",
        "TECHNOLOGY |          | cubic-press-technology             |                                                 | gac-2024-33/press-technology              | 2024-09-15 | 2E901.a",
        "TECHNOLOGY |          | diamond-synthesis-technology       |                                                 | gac-2024-33/synthesis-technology          | 2024-09-15 | 2E901.b",
      })
  void thereIsNeverAGapAndNeverADoubleCount(
      ProductForm form,
      String composition,
      String itemType,
      String parameters,
      String before,
      LocalDate begins,
      String after) {
    Item item = Bundled.item(form, composition == null ? "" : composition, i -> {
      if (itemType != null) {
        i.itemType(itemType);
      }
      if (parameters != null) {
        i.putAllParameters(Parameter.parseAll(parameters));
      }
      return i.technologyFields(Stated.exactly(TechnologyField.OTHER));
    });
    Stream<LocalDate> days = Stream.concat(
        Stream.of(begins.minusDays(1), begins), MOVE.minusDays(30).datesUntil(MOVE.plusDays(31)));
    days.forEach(day -> {
      Determination answer = determine(day, item);
      ImmutableList<String> expected = day.isBefore(begins)
          ? ImmutableList.of()
          : ImmutableList.of(
              day.isBefore(MOVE)
                  ? "cn-mofcom-" + before
                  : "cn-mofcom-miit-gac-sca-2024-51/" + after);
      assertThat(applying(answer)).as(day.toString()).isEqualTo(expected);
      assertThat(answer.requirement())
          .as(day.toString())
          .isEqualTo(expected.isEmpty() ? NOT_REQUIRED : REQUIRED);
      assertThat(answer.controlCodes()).as(day.toString()).hasSize(day.isBefore(MOVE) ? 0 : 1);
    });
  }

  private static Determination determine(LocalDate day, Item item) {
    return Bundled.determine(Bundled.shipment(
        day,
        "CN",
        "DE",
        item,
        s -> s.exporterNationality(Countries.of("CN")).recipientNationality(Countries.of("DE"))));
  }

  /** The entries that apply or may apply. */
  private static ImmutableList<String> applying(Determination answer) {
    return answer.findings().stream()
        .filter(f -> f.state() == FindingState.MET
            || f.state() == FindingState.OPEN
            || f.state() == FindingState.UNSETTLED)
        .map(Finding::provision)
        .filter(id -> Bundled.POLICY.rulebook().provisions().get(id) instanceof Provision.Entry)
        .map(Object::toString)
        .collect(toImmutableList());
  }
}
