package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;

/** What the library says of a form and a composition holds for every material written down for them. */
class MaterialsTest {

  @Test
  void whatIsPossibleIsNotRefused() {
    for (Composition composition : Materials.compositions()) {
      for (ProductForm form : ProductForm.values()) {
        if (!Thing.bodies(Optional.of(form), composition, false).isEmpty()) {
          assertThatCode(
                  () -> Item.builder().form(form).composition(composition).build())
              .doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void noMaterialContradictsWhatIsSaidOfItsComposition() {
    for (Composition composition : Materials.compositions()) {
      for (Matter matter : Materials.completions(composition)) {
        String sample = composition + " as " + matter;
        assertThat(composition.possibleClasses()).as(sample).contains(matter.ofClass());
        for (Element one : Element.values()) {
          agrees(composition.contains(one), matter.holds(one), sample + " contains " + one);
          agrees(
              composition.family(ImmutableSet.of(one)),
              matter.isFamily(ImmutableSet.of(one)),
              sample + " is of " + one);
          for (Element other : matter.amounts().keySet()) {
            ImmutableSet<Element> both = ImmutableSet.of(one, other);
            agrees(composition.family(both), matter.isFamily(both), sample + " is of " + both);
          }
        }
      }
    }
  }

  private static void agrees(Truth said, boolean is, String sample) {
    assertThat(said == Truth.UNKNOWN || said == Truth.of(is)).as(sample).isTrue();
  }
}
