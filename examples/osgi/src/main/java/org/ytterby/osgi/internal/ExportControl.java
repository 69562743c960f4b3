package org.ytterby.osgi.internal;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.ytterby.erp.Delivery;
import org.ytterby.erp.ExportCheck;
import org.ytterby.erp.Masters;
import org.ytterby.erp.Verdict;
import org.ytterby.law.Rulebook;
import org.ytterby.osgi.DocumentCheck;
import org.ytterby.osgi.LawPack;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;

/** Made anew when a law pack comes or goes, so it holds one policy for all its life. */
@Component
public final class ExportControl implements DocumentCheck {
  private final Masters masters;
  private final ExportCheck check;

  /**
   * Called by the framework.
   *
   * @param masters the tables of the ERP
   * @param pack more law, if there is any
   */
  @Activate
  public ExportControl(
      @Reference Masters masters,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable
          LawPack pack) {
    this.masters = masters;
    Rulebook law = pack == null ? Rulebooks.bundled() : Rulebooks.bundledWith(pack.files());
    check = new ExportCheck(ControlPolicy.of(law));
  }

  @Override
  public Verdict check(Delivery delivery) {
    return check.check(delivery, masters);
  }

  @Override
  public String rulebook() {
    return check.rulebook();
  }
}
