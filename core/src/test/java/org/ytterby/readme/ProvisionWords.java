package org.ytterby.readme;

import static org.ytterby.readme.Markdown.quoted;

import java.util.Optional;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;

/** What provisions other than entries of a list do, in words. */
final class ProvisionWords {
  private ProvisionWords() {}

  static String what(Provision provision) {
    String days = provision.begins().map(d -> "From " + d + ". ").orElse("");
    if (provision instanceof Provision.Requirement r) {
      return days
          + (r.effect() == Provision.Effect.PROHIBITED ? "Prohibits." : "Requires a licence.")
          + r.providedThat().map(p -> " Otherwise a caution: " + p).orElse("")
          + (r.duties().isEmpty() ? "" : " To do: " + LawPage.duties(r.duties()));
    }
    if (provision instanceof Provision.Review r) {
      return days + "Applications under " + quoted(r.governs()) + " are "
          + (r.policy() == Provision.ReviewPolicy.CASE_BY_CASE
              ? "judged case by case"
              : "refused in principle");
    }
    if (provision instanceof Provision.Exemption e) {
      return days + "Relieves of " + quoted(e.relieves()) + " who claims `" + e.claim() + "`"
          + (e.duties().isEmpty() ? "" : ". To do: " + LawPage.duties(e.duties()));
    }
    if (provision instanceof Provision.Interpretation i) {
      return "Outside " + quoted(i.narrows());
    }
    if (provision instanceof Provision.Note n) {
      return n.says() + " About " + quoted(n.concerns());
    }
    if (provision instanceof Provision.PartyRule p) {
      return days
          + (p.effect() == Provision.PartyEffect.BARRED
              ? "Bars supply of dual-use items"
              : "Extra conditions for dual-use items");
    }
    if (provision instanceof Provision.Obligation o) {
      return days + "With a licence requirement under "
          + (o.toDualUse() ? "any list of dual-use items " : "") + quoted(o.attaches()) + ": "
          + LawPage.duties(o.duties());
    }
    if (provision instanceof Provision.LicenceKind k) {
      return days + "A licence held of the kind `" + k.licence() + "` is for "
          + (k.toDualUse() ? "any list of dual-use items " : "") + quoted(k.attaches()) + ", "
          + (k.oneEndUser() ? "one end user" : "several end users") + ", "
          + (k.oneExport() ? "one export" : "several exports")
          + k.years()
              .map(y -> ", " + y + (y == 1 ? " year" : " years") + " at most")
              .orElse("")
          + (k.unless().isEmpty() ? "" : ". The condition says where it may not be used")
          + k.open().map(o -> ". Open: " + o).orElse("");
    }
    return inTime(provision);
  }

  private static String inTime(Provision provision) {
    if (provision instanceof Provision.Suspension s) {
      return "Pauses %s from %s through %s%s"
          .formatted(
              quoted(s.suspends()),
              s.firstDay(),
              s.lastDay(),
              s.lastDayQuestion().map(q -> " (`" + q + "`)").orElse(""));
    }
    if (provision instanceof Provision.Extension e) {
      return "Extends " + quoted(e.extended()) + " through " + e.lastDay();
    }
    Provision.Repeal repeal = (Provision.Repeal) provision;
    return "Ends " + quoted(repeal.repeals()) + "; the last day is " + repeal.lastDay();
  }

  static Optional<Criterion> when(Provision provision) {
    return provision instanceof Provision.Requirement r
        ? Optional.of(r.when())
        : provision instanceof Provision.Review r
            ? Optional.of(r.when())
            : provision instanceof Provision.Exemption e
                ? Optional.of(e.when())
                : provision instanceof Provision.Interpretation i
                    ? Optional.of(i.when())
                    : provision instanceof Provision.PartyRule p
                        ? Optional.of(p.when())
                        : provision instanceof Provision.Obligation o
                            ? Optional.of(o.when())
                            : provision instanceof Provision.LicenceKind k
                                ? k.unless()
                                : provision instanceof Provision.Note n
                                    ? n.inside()
                                    : Optional.empty();
  }
}
