package org.ytterby.policy;

import com.google.common.base.Joiner;
import org.ytterby.law.DutyRule;
import org.ytterby.law.Provision;

/** What a provision is about, in words. */
final class ProvisionText {
  private ProvisionText() {}

  /** With what was found that a reader will want to see. */
  static String of(Provision provision, Answer answer) {
    return answer.shown().isEmpty()
        ? of(provision)
        : of(provision) + ": " + String.join("; ", answer.shown());
  }

  static String of(Provision.Effect effect) {
    return effect == Provision.Effect.PROHIBITED ? "prohibits the export" : "requires a licence";
  }

  static String of(Provision provision) {
    if (provision instanceof Provision.Entry entry) {
      return entry.item();
    }
    if (provision instanceof Provision.Requirement limb) {
      return of(limb.effect());
    }
    if (provision instanceof Provision.Review review) {
      return review.policy() == Provision.ReviewPolicy.CASE_BY_CASE
          ? "applications are judged case by case"
          : "applications are refused in principle";
    }
    if (provision instanceof Provision.Exemption exemption) {
      return "exemption `" + exemption.claim() + "`";
    }
    if (provision instanceof Provision.PartyRule rule) {
      return rule.effect() == Provision.PartyEffect.BARRED
          ? "bars supply to listed parties"
          : "extra conditions for listed parties";
    }
    if (provision instanceof Provision.Obligation duty) {
      return "obliges the parties: "
          + Joiner.on(", ").join(duty.duties().stream().map(DutyRule::kind).toList());
    }
    if (provision instanceof Provision.LicenceKind kind) {
      return "licences of the kind `" + kind.licence() + "`";
    }
    return "explanation: outside";
  }
}
