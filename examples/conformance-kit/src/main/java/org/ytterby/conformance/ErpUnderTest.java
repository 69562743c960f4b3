package org.ytterby.conformance;

import org.ytterby.law.Rulebook;
import org.ytterby.trade.Shipment;

/**
 * The ERP with the adapter in it, as the kit sees it. Each test gets a new one from the test class, so nothing need be cleaned
 * up.
 */
public interface ErpUnderTest {
  /**
   * Puts the document and all that it refers to into the ERP, as users would have typed it, and lets the adapter read it.
   *
   * @param document the document
   * @return the shipment that the adapter makes of it
   * @throws RuntimeException if the adapter refuses the document
   */
  Shipment map(TypedDocument document);

  /**
   * Puts the document into the ERP and completes it, with the adapter asking this law. If the adapter refuses it, that must
   * show as the ERP shows it, not as an exception.
   *
   * @param document the document
   * @param law the law
   * @return what has become of the document
   */
  Outcome complete(TypedDocument document, Rulebook law);

  /**
   * Lets the adapter check held documents again, after the law has changed.
   *
   * @param number the number of a document that was completed before
   * @param law the new law
   * @return what has become of that document
   */
  Outcome recheck(String number, Rulebook law);

  /**
   * What has become of a document.
   *
   * @param held whether the ERP keeps it from being shipped
   * @param reason what people can read on the document about it; blank if nothing
   */
  record Outcome(boolean held, String reason) {}
}
