package org.ytterby.adempiere;

import org.ytterby.conformance.ErpUnderTest;
import org.ytterby.conformance.MappingConformance;

class MappingTest extends MappingConformance {
  @Override
  protected ErpUnderTest erp() {
    return new AdempiereErp();
  }
}
