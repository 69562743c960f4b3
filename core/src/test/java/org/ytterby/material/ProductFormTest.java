package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ytterby.quantity.Truth;

class ProductFormTest {

  @ParameterizedTest
  @EnumSource
  void everyFormIsFoundByItsTokenAndHasARow(ProductForm form) {
    assertThat(ProductForm.of(form.token())).isEqualTo(form);
    for (ChemicalClass chemicalClass : ChemicalClass.values()) {
      assertThat(form.satisfies(chemicalClass)).isNotNull();
    }
  }

  @Test
  void formsSettleExcludeOrLeaveOpenAClass() {
    assertThat(ProductForm.OXIDE.satisfies(ChemicalClass.OXIDE)).isEqualTo(Truth.TRUE);
    assertThat(ProductForm.OXIDE.satisfies(ChemicalClass.COMPOUND)).isEqualTo(Truth.FALSE);
    assertThat(ProductForm.POWDER.satisfies(ChemicalClass.ALLOY)).isEqualTo(Truth.UNKNOWN);
    assertThat(ProductForm.PERMANENT_MAGNET.satisfies(ChemicalClass.ALLOY)).isEqualTo(Truth.FALSE);
    assertThat(ProductForm.of("magnet-fitted-product").impliesIntegrated()).isTrue();
    assertThat(ProductForm.ASSEMBLY.impliesIntegrated()).isFalse();
  }

  @Test
  void anUnknownTokenIsRefusedWithTheNearestOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductForm.of("permanent magnet"))
        .withMessage("`permanent magnet` is not a product form; did you mean `permanent-magnet`?");
  }
}
