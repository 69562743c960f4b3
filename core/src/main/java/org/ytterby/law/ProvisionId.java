package org.ytterby.law;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The name of a provision, unique in a rulebook: {@code xl-board-2040-1/L1.a}.
 *
 * @param announcement the id of the announcement
 * @param local the name within it
 */
public record ProvisionId(String announcement, String local) implements Comparable<ProvisionId> {
  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException if a part is blank or contains a slash or a blank
   */
  public ProvisionId {
    checkArgument(
        announcement.matches("[^\\s/]+") && local.matches("[^\\s/]+"),
        "`%s/%s` is not a provision id",
        announcement,
        local);
  }

  /**
   * Reads what {@link #toString()} prints.
   *
   * @param text {@code announcement/local}
   * @return the id
   * @throws IllegalArgumentException if it is not of that form
   */
  public static ProvisionId parse(String text) {
    int slash = text.indexOf('/');
    checkArgument(slash > 0, "`%s` is not a provision id: announcement/provision is needed", text);
    return new ProvisionId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(ProvisionId other) {
    int byAnnouncement = announcement.compareTo(other.announcement);
    return byAnnouncement != 0 ? byAnnouncement : local.compareTo(other.local);
  }

  @Override
  public String toString() {
    return announcement + "/" + local;
  }
}
