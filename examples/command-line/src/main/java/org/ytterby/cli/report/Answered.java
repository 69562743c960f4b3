package org.ytterby.cli.report;

import com.google.common.collect.ImmutableSortedMap;
import org.ytterby.decision.ConditionTree;
import org.ytterby.decision.Determination;
import org.ytterby.law.ProvisionId;

/**
 * A row with its answer.
 *
 * @param id what the caller calls the row
 * @param shipment the name of its shipment, or nothing
 * @param answer the answer
 * @param conditions the conditions of its findings, part by part
 * @param next when the answer becomes another
 */
public record Answered(
    String id,
    String shipment,
    Determination answer,
    ImmutableSortedMap<ProvisionId, ConditionTree> conditions,
    Next next) {}
