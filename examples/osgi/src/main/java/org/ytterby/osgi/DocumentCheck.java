package org.ytterby.osgi;

import org.ytterby.erp.Delivery;
import org.ytterby.erp.Verdict;

/** The service that the ERP calls before it completes a document. Safe for all threads. */
public interface DocumentCheck {
  /**
   * Checks a document.
   *
   * @param delivery the document
   * @return whether it is held, and why
   */
  Verdict check(Delivery delivery);

  /**
   * The version of the law that is asked. A document held under another one is worth a new check.
   *
   * @return the version of the rulebook
   */
  String rulebook();
}
