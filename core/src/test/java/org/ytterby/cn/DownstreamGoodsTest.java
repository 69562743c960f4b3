package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.EITHER;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.POLICY;
import static org.ytterby.cn.Bundled.REQUIRED;
import static org.ytterby.cn.Bundled.fromChina;
import static org.ytterby.cn.Bundled.item;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ytterby.decision.Basis;
import org.ytterby.decision.Determination;
import org.ytterby.decision.FindingState;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;

/** Goods with dysprosium magnets inside: outside the list by published guidance, once they are integrated. */
class DownstreamGoodsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

  @ParameterizedTest
  @EnumSource(
      value = ProductForm.class,
      names = {"ROTOR", "STATOR", "SENSOR", "MAGNET_FITTED_PRODUCT", "FINISHED_PRODUCT"})
  void whatIsIntegratedByItsNatureIsOutsideByGuidance(ProductForm form) {
    Determination answer = Bundled.determine(fromChina(DAY, withMagnets(form)));
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(answer.findings())
        .filteredOn(f -> f.provision().local().equals("1C905.a.4"))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.state()).isEqualTo(FindingState.NARROWED);
          assertThat(f.basis()).isEqualTo(Basis.GUIDANCE);
          assertThat(f.by()).isNotEmpty();
        });
    assertThat(answer.cautions()).anySatisfy(c -> assertThat(c).contains("presumption"));
  }

  @Test
  void anAssemblyIsOpenUntilItsIntegrationIsStated() {
    Item assembly = withMagnets(ProductForm.ASSEMBLY);
    Determination answer = Bundled.determine(fromChina(DAY, assembly));
    assertThat(answer.requirement()).isEqualTo(EITHER);
    assertThat(answer.questions()).extracting(q -> q.fact()).contains("integration");
    assertThat(Bundled.requirement(fromChina(DAY, with(assembly, Integration.INTEGRATED))))
        .isEqualTo(NOT_REQUIRED);
    assertThat(Bundled.requirement(fromChina(DAY, with(assembly, Integration.LOOSE))))
        .isEqualTo(REQUIRED);
  }

  @Test
  void theGuidanceOnRotorsIsSeenOnceItWasPublishedAndExplainsTheListFromItsFirstDay() {
    Item rotor = withMagnets(ProductForm.ROTOR);
    LocalDate first = LocalDate.of(2025, 4, 4);
    assertThat(Bundled.requirement(fromChina(first, rotor))).isEqualTo(NOT_REQUIRED);
    assertThat(POLICY
            .knownOn(LocalDate.of(2025, 9, 15))
            .determine(fromChina(first, rotor))
            .requirement())
        .isEqualTo(REQUIRED);
  }

  private static Item withMagnets(ProductForm form) {
    return Item.builder()
        .form(form)
        .addContents(item(ProductForm.PERMANENT_MAGNET, "NdFeB; Dy present"))
        .build();
  }

  private static Item with(Item item, Integration integration) {
    return Item.builder()
        .form(item.form().orElseThrow())
        .addAllContents(item.contents())
        .integration(integration)
        .build();
  }
}
