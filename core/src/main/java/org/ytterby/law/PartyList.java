package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.ytterby.trade.Countries;
import org.ytterby.trade.PartyStatus;

/**
 * A list of parties by name. What being on it means is said by the provisions that refer to it.
 *
 * @param id the name
 * @param citation where it stands
 * @param status what a caller's own screening would say of such a party
 * @param countries where the parties on it are established
 * @param complete whether {@code names} has every name; if not, not being among them proves nothing
 * @param stated how many names the announcement has, where that is known; certainly known of a complete list
 * @param names the names that are known
 */
public record PartyList(
    ProvisionId id,
    Citation citation,
    PartyStatus status,
    Countries countries,
    boolean complete,
    Optional<Integer> stated,
    ImmutableList<ListedParty> names) {}
