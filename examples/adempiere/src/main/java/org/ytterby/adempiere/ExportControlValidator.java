package org.ytterby.adempiere;

import org.compiere.model.MClient;
import org.compiere.model.MInOut;
import org.compiere.model.ModelValidationEngine;
import org.compiere.model.ModelValidator;
import org.compiere.model.PO;
import org.jspecify.annotations.Nullable;
import org.ytterby.erp.ExportCheck;
import org.ytterby.erp.Verdict;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;

/** Registered in the window Model Validator of ADempiere; it keeps customer shipments from being completed while they are held. */
public final class ExportControlValidator implements ModelValidator {
  private final ExportControl control;
  private int client = -1;

  /** Made by ADempiere: asks the bundled law. */
  public ExportControlValidator() {
    this(new ExportControl(new ExportCheck(ControlPolicy.of(Rulebooks.bundled()))));
  }

  /**
   * A validator that asks another law.
   *
   * @param control what checks
   */
  public ExportControlValidator(ExportControl control) {
    this.control = control;
  }

  @Override
  public void initialize(ModelValidationEngine engine, @Nullable MClient ofClient) {
    client = ofClient == null ? -1 : ofClient.getAD_Client_ID();
    engine.addDocValidate(MInOut.Table_Name, this);
  }

  @Override
  public int getAD_Client_ID() {
    return client;
  }

  @Override
  public @Nullable String login(int organisation, int role, int user) {
    return null;
  }

  @Override
  public @Nullable String modelChange(PO record, int type) {
    return null;
  }

  /**
   * Checks a customer shipment before it is completed.
   *
   * @param record the document
   * @param timing when in its life
   * @return the reason that keeps it from being completed, or null
   */
  @Override
  public @Nullable String docValidate(PO record, int timing) {
    if (timing != TIMING_BEFORE_COMPLETE || !(record instanceof MInOut shipment)) {
      return null;
    }
    if (!MInOut.MOVEMENTTYPE_CustomerShipment.equals(shipment.getMovementType())) {
      return null;
    }
    if (shipment.isReversal()) {
      return null;
    }
    Verdict verdict = control.checkAndKeep(shipment);
    return verdict.held() ? "Held by export control\n" + verdict.reason() : null;
  }
}
