package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.quantity.Truth;

class ReferenceMaterialsTest {
  private static final ReferenceMaterials TABLE = ReferenceMaterials.bundled();

  @Test
  void everyNameOfEveryRowLeadsBackToIt() {
    for (ReferenceMaterial material : TABLE.all()) {
      for (String name : material.names().values()) {
        assertThat(NameReading.of(name).map(NameReading::material))
            .as("%s of %s", name, material.id())
            .contains(material);
      }
      material.number().ifPresent(number -> assertThat(TABLE.find(number)).contains(material));
    }
  }

  @Test
  void everyCompositionCanBeReadAndBeOfItsForm() {
    TABLE.check();
    assertThat(TABLE.all().size()).isGreaterThan(500);
  }

  @Test
  void noNameIsShortEnoughToBeAnAbbreviationOfSomethingElse() {
    assertThat(TABLE.all().stream().flatMap(m -> m.names().values().stream()))
        .allSatisfy(name -> assertThat(name.codePoints().count() > 2
                || name.codePoints().anyMatch(Character::isIdeographic))
            .as(name)
            .isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oxide",
        "chloride",
        "fluoride",
        "nitrate",
        "carbonate",
        "sulphate",
        "acetate",
        "oxalate",
        "hydroxide",
        "metal"
      })
  void allSeventeenRareEarthsHaveTheirSalts(String salt) {
    Arrays.stream(Element.values())
        .filter(e -> e.kind() == ElementKind.RARE_EARTH_METAL)
        .forEach(e -> assertThat(NameReading.of(e.englishName() + " " + salt)
                .map(r -> r.material().composition().contains(e)))
            .as(e.englishName() + " " + salt)
            .contains(Truth.TRUE));
  }

  private static ReferenceMaterials of(Map<String, String> changes) {
    Map<String, ImmutableList<String>> cells = new HashMap<>();
    cells.put("id", ImmutableList.of("chalk"));
    cells.put("en", ImmutableList.of("chalk"));
    cells.put("composition", ImmutableList.of("CaCO3"));
    cells.put("form", ImmutableList.of("salt"));
    cells.put("cas", ImmutableList.of("471-34-1"));
    cells.put("source", ImmutableList.of("N"));
    cells.put("confidence", ImmutableList.of("high"));
    changes.forEach((key, value) -> cells.put(key, ImmutableList.of(value)));
    return ReferenceMaterials.of(ImmutableList.of(ImmutableMap.copyOf(cells)));
  }

  @Test
  void aRowInOrderIsRead() {
    assertThat(of(Map.of()).find("CHALK").flatMap(ReferenceMaterial::number))
        .contains(new CasNumber("471-34-1"));
    assertThat(of(Map.of()).find("chalks")).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cas | 471-34-2 | has the check digit 2 where its other digits ask for 1",
        "composition | Ca + CO3 | `+ CO3` is not a share of mass",
        "form | metal | `CaCO3` cannot be of its form",
        "form | chalky | is not a product form",
        "source | hearsay | `hearsay` is not one of",
        "confidence | low | `low` is not one of",
      })
  void aMistakeInARowStopsTheTable(String key, String value, String message) {
    assertThatThrownBy(() -> of(Map.of(key, value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("materials.yaml: `chalk` is wrong: ")
        .hasMessageContaining(message);
  }

  @Test
  void aNameThatTwoRowsShareStopsTheTable() {
    ImmutableMap<String, ImmutableList<String>> one = ImmutableMap.of(
        "id", ImmutableList.of("a"),
        "en", ImmutableList.of("Nd Fe alloy"),
        "composition", ImmutableList.of("Nd present"),
        "source", ImmutableList.of("N"),
        "confidence", ImmutableList.of("high"));
    ImmutableMap<String, ImmutableList<String>> two =
        ImmutableMap.<String, ImmutableList<String>>builder()
            .putAll(one)
            .put("id", ImmutableList.of("b"))
            .put("en", ImmutableList.of("nd-fe ALLOY"))
            .buildKeepingLast();
    assertThatThrownBy(() -> ReferenceMaterials.of(ImmutableList.of(one, two)))
        .hasMessage("materials.yaml: `b` shares the name `nd-fe ALLOY` with `a`");
  }
}
