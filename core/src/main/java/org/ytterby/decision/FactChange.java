package org.ytterby.decision;

/**
 * A fact of a shipment or a line as it is stated, and as it would have to be. Both are written as in the column of the fact.
 *
 * <p>Some facts have a notation of their own:
 *
 * <ul>
 *   <li>{@code export_date}: a run of days, {@code 2025-04-04..2025-11-07}, {@code 2026-11-10..} without end. Every day of it does.
 *   <li>{@code exemption}: a claim that would be made besides those that are.
 *   <li>{@code composition.Dy}: what a composition would say of one element behind its symbol: {@code absent}, {@code present},
 *       {@code < 0.5 %}.
 *   <li>{@code parameters.purity}: comparison, bound and unit of one parameter: {@code < 99.9 %}.
 *   <li>{@code importer} and {@code end_user}: {@link #OTHER_PARTY}.
 *   <li>{@code listed_content_value}: a share; stated perhaps by {@link #PIECES} or a {@link #BILL}.
 *   <li>{@code listed_content_origin}: where every piece of listed content would originate whose origin is stated or open otherwise.
 * </ul>
 *
 * @param fact the fact, by the name of its column
 * @param from what is stated; blank if nothing is
 * @param to what it would have to be
 */
public record FactChange(String fact, String from, String to) {
  /** Another party in place of the one stated, on none of the lists and of civil standing only. */
  public static final String OTHER_PARTY = "other";

  /** In place of a share of value: the pieces were stated one by one. */
  public static final String PIECES = "pieces";

  /** In place of a share of value: a bill of materials says what goes in. */
  public static final String BILL = "bill";

  /** The change in one phrase. */
  @Override
  public String toString() {
    return "%s: %s -> %s".formatted(fact, from.isEmpty() ? "(not stated)" : from, to);
  }
}
