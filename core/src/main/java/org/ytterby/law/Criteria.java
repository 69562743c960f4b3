package org.ytterby.law;

import java.util.stream.Stream;

/** Walks over criteria. */
public final class Criteria {
  private Criteria() {}

  /**
   * A criterion and all that it is made of.
   *
   * @param criterion the criterion
   * @return the criterion first
   */
  public static Stream<Criterion> parts(Criterion criterion) {
    return Stream.concat(Stream.of(criterion), children(criterion).flatMap(Criteria::parts));
  }

  private static Stream<Criterion> children(Criterion criterion) {
    if (criterion instanceof Criterion.All c) {
      return c.parts().stream();
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return c.parts().stream();
    }
    if (criterion instanceof Criterion.Not c) {
      return Stream.of(c.part());
    }
    if (criterion instanceof Criterion.Blend c) {
      return Stream.of(c.component(), c.alongside());
    }
    if (criterion instanceof Criterion.Inside c) {
      return Stream.of(c.criterion());
    }
    if (criterion instanceof Criterion.HoldsValue c) {
      return c.through().stream();
    }
    return Stream.empty();
  }

  /**
   * The criteria that an announcement states.
   *
   * @param announcement the announcement
   * @return the conditions of its lists and the conditions and descriptions of its provisions
   */
  public static Stream<Criterion> of(Announcement announcement) {
    return Stream.concat(
        announcement.lists().stream()
            .flatMap(l -> Stream.concat(Stream.of(l.when()), l.mayExtendTo().stream())),
        announcement.allProvisions().flatMap(Criteria::of));
  }

  /**
   * The criteria that a provision states.
   *
   * @param provision the provision
   * @return its condition or description, if it has one
   */
  public static Stream<Criterion> of(Provision provision) {
    if (provision instanceof Provision.Entry p) {
      return Stream.of(p.is());
    }
    if (provision instanceof Provision.Requirement p) {
      return Stream.of(p.when());
    }
    if (provision instanceof Provision.Review p) {
      return Stream.of(p.when());
    }
    if (provision instanceof Provision.Exemption p) {
      return Stream.of(p.when());
    }
    if (provision instanceof Provision.Interpretation p) {
      return Stream.of(p.when());
    }
    if (provision instanceof Provision.Note p) {
      return p.inside().stream();
    }
    if (provision instanceof Provision.PartyRule p) {
      return Stream.of(p.when());
    }
    if (provision instanceof Provision.Obligation p) {
      return Stream.of(p.when());
    }
    if (provision instanceof Provision.LicenceKind p) {
      return p.unless().stream();
    }
    return Stream.empty();
  }
}
