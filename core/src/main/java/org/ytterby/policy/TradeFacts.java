package org.ytterby.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.ytterby.quantity.Interval;
import org.ytterby.trade.Concern;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Movement;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;

/** All facts that conditions of {@link Regard#TRADE} look at, as far as the laws that are compared {@linkplain Distinctions tell them apart}. */
record TradeFacts(
    Movement movement,
    boolean endStated,
    Object start,
    Object end,
    Object exporterNationality,
    Object recipientNationality,
    Who importer,
    Who endUser,
    Stated<EndUse> endUses,
    Optional<Interval> ownedByListedPercent,
    ImmutableSortedSet<String> exemptionsClaimed,
    ImmutableSet<Concern> exporterKnows,
    ImmutableSet<Concern> exporterNotified,
    Object origin,
    Object madeIn,
    ImmutableMap<TechnologyField, Countries> technologyOrigin,
    Object contentValue) {

  /** A party. */
  record Who(Object country, Object name, Stated<PartyStatus> status, boolean screened) {}
}
