package org.ytterby.adempiere;

import com.google.common.base.Ascii;
import java.util.logging.Level;
import org.adempiere.exceptions.DBException;
import org.compiere.model.MInOut;
import org.compiere.model.Query;
import org.compiere.util.CLogger;
import org.compiere.util.DB;
import org.compiere.util.Env;
import org.compiere.util.Trx;
import org.jspecify.annotations.Nullable;
import org.ytterby.erp.ExportCheck;
import org.ytterby.erp.Verdict;

/** Checks shipments and writes the outcome into their columns {@code YTB_Held}, {@code YTB_Reason} and {@code YTB_Rulebook}. */
public final class ExportControl {
  static final String HELD = "YTB_Held";
  static final String REASON = "YTB_Reason";
  static final String RULEBOOK = "YTB_Rulebook";
  private static final String OF_ANOTHER_LAW =
      "YTB_Held = 'Y' AND Processed = 'N' AND (YTB_Rulebook IS NULL OR YTB_Rulebook <> ?)";
  private static final String LOCK =
      "SELECT M_InOut_ID FROM M_InOut WHERE M_InOut_ID = ? FOR UPDATE NOWAIT";
  private static final String KEEP =
      "UPDATE M_InOut SET YTB_Held = 'Y', YTB_Reason = ?, YTB_Rulebook = ? WHERE M_InOut_ID = ?";
  private static final int LONGEST = 2000;
  private static final CLogger LOG = CLogger.getCLogger(ExportControl.class);

  private final ExportCheck check;

  /**
   * A control.
   *
   * @param check how the law is asked
   */
  public ExportControl(ExportCheck check) {
    this.check = check;
  }

  /**
   * Checks one shipment and notes the outcome on it. The caller saves it.
   *
   * @param shipment a customer shipment
   * @return the outcome
   */
  public Verdict check(MInOut shipment) {
    Verdict verdict = check.check(Shipments.delivery(shipment), Shipments.masters(shipment));
    shipment.set_ValueOfColumn(HELD, verdict.held());
    shipment.set_ValueOfColumn(REASON, Ascii.truncate(verdict.reason(), LONGEST, "..."));
    shipment.set_ValueOfColumn(RULEBOOK, verdict.rulebook());
    return verdict;
  }

  /**
   * Checks one shipment and, if it is held, keeps the outcome on it in a transaction of its own: ADempiere rolls back the one in
   * which a validator refuses. If the document is locked by that one the outcome cannot be kept, and only the message tells it.
   *
   * @param shipment a customer shipment
   * @return the outcome
   */
  Verdict checkAndKeep(MInOut shipment) {
    Verdict verdict = check(shipment);
    if (verdict.held()) {
      Trx own = Trx.get(Trx.createTrxName("Ytterby"), true);
      try {
        DB.getSQLValueEx(own.getTrxName(), LOCK, shipment.getM_InOut_ID());
        DB.executeUpdateEx(
            KEEP,
            new Object[] {
              Ascii.truncate(verdict.reason(), LONGEST, "..."),
              verdict.rulebook(),
              shipment.getM_InOut_ID()
            },
            own.getTrxName());
        own.commit();
      } catch (DBException e) {
        LOG.log(Level.WARNING, "the outcome of " + shipment.getDocumentNo() + " is not kept", e);
        own.rollback();
      } finally {
        own.close();
      }
    }
    return verdict;
  }

  /**
   * Checks all shipments again that are held under another version of the law, and saves them. For a process that runs after
   * the law has changed. What is no longer held can be completed by the user or a workflow; it is not completed here.
   *
   * @param transaction the name of the transaction, or null for each shipment its own
   * @return how many are no longer held
   */
  public int recheck(@Nullable String transaction) {
    int free = 0;
    for (MInOut shipment : new Query(Env.getCtx(), MInOut.Table_Name, OF_ANOTHER_LAW, transaction)
        .setParameters(check.rulebook())
        .<MInOut>list()) {
      if (!check(shipment).held()) {
        free++;
      }
      shipment.saveEx();
    }
    return free;
  }
}
