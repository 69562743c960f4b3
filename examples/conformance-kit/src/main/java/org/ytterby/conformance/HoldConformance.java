package org.ytterby.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.conformance.Documents.iron;
import static org.ytterby.conformance.Documents.oxide;
import static org.ytterby.conformance.Documents.shipping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ytterby.conformance.ErpUnderTest.Outcome;
import org.ytterby.conformance.TypedDocument.HeaderField;
import org.ytterby.conformance.TypedProduct.ProductField;

/** What an adapter does with a document: it holds it on anything but a settled clear answer. Extend it to try an adapter. */
public abstract class HoldConformance {
  /** For subclasses. */
  protected HoldConformance() {}

  /**
   * The ERP with the adapter in it.
   *
   * @return a new one, empty
   */
  protected abstract ErpUnderTest erp();

  private Outcome completed(TypedDocument document) {
    return erp().complete(document, KitLaw.oxideNeedsALicence());
  }

  private static TypedDocument toFiji() {
    TypedDocument document = shipping(oxide());
    return new TypedDocument(
        document.number(),
        document.day(),
        ImmutableMap.of(HeaderField.FROM_COUNTRY, "CN", HeaderField.TO_COUNTRY, "FJ"),
        document.lines(),
        document.products(),
        document.rates());
  }

  /** A settled clear answer lets the document go. */
  @Test
  @DisplayName("a settled clear answer lets the document go")
  public void clearGoes() {
    assertThat(completed(shipping(iron())).held()).isFalse();
  }

  /** A licence requirement holds it, and the reason names the control code. */
  @Test
  @DisplayName("a licence requirement holds the document, and it says why")
  public void licenceHolds() {
    Outcome outcome = completed(shipping(oxide()));
    assertThat(outcome.held()).isTrue();
    assertThat(outcome.reason()).contains("dysprosium oxide");
  }

  /** An open answer holds it, and the reason names the fact to find out. */
  @Test
  @DisplayName("an open answer holds the document, and it says what to find out")
  public void openHolds() {
    Outcome outcome = completed(shipping(oxide().without(ProductField.FORM)));
    assertThat(outcome.held()).isTrue();
    assertThat(outcome.reason()).contains("form");
  }

  /** A prohibition holds it. */
  @Test
  @DisplayName("a prohibition holds the document, and it says why")
  public void stopHolds() {
    Outcome outcome = completed(toFiji());
    assertThat(outcome.held()).isTrue();
    assertThat(outcome.reason()).isNotBlank();
  }

  /** One line that may not go holds all. */
  @Test
  @DisplayName("one line that may not go holds the document, wherever it stands")
  public void oneLineHoldsAll() {
    assertThat(completed(shipping(
                ImmutableList.of("iron", "oxide", "iron"), ImmutableList.of(), iron(), oxide()))
            .held())
        .isTrue();
  }

  /** Facts that contradict each other hold it: nothing is made of them, and nothing goes. */
  @Test
  @DisplayName("facts that contradict each other hold the document, and it says why")
  public void contradictionHolds() {
    Outcome outcome = completed(shipping(iron().with(ProductField.COMPOSITION, "Dy2O3")));
    assertThat(outcome.held()).isTrue();
    assertThat(outcome.reason()).isNotBlank();
  }

  /** A new rulebook lets go what it no longer controls. */
  @Test
  @DisplayName("a document that was held goes when the law no longer asks for a licence")
  public void recheckLetsGo() {
    ErpUnderTest erp = erp();
    TypedDocument document = shipping(oxide());
    assertThat(erp.complete(document, KitLaw.oxideNeedsALicence()).held()).isTrue();
    assertThat(erp.recheck(document.number(), KitLaw.nothingNeedsALicence()).held())
        .isFalse();
  }

  /** A new rulebook that still controls keeps what was held. */
  @Test
  @DisplayName("a document that was held stays held while the law asks for a licence")
  public void recheckKeeps() {
    ErpUnderTest erp = erp();
    TypedDocument document = shipping(oxide());
    assertThat(erp.complete(document, KitLaw.oxideNeedsALicence()).held()).isTrue();
    Outcome again = erp.recheck(document.number(), KitLaw.oxideNeedsALicence());
    assertThat(again.held()).isTrue();
    assertThat(again.reason()).contains("dysprosium oxide");
  }
}
