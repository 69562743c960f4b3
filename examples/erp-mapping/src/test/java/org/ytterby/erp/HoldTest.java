package org.ytterby.erp;

import org.ytterby.conformance.ErpUnderTest;
import org.ytterby.conformance.HoldConformance;

class HoldTest extends HoldConformance {
  @Override
  protected ErpUnderTest erp() {
    return new MemoryErp();
  }
}
