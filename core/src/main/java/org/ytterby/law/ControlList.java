package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A list of controlled items.
 *
 * @param id the name
 * @param citation where it stands
 * @param begins the first day of its entries
 * @param dualUse whether an item under an entry in force counts as a dual-use item
 * @param effect what each entry does; none for a list that other provisions refer to
 * @param when the movement to which the effect applies
 * @param duties what follows from the effect
 * @param nearMiss what follows for goods that an entry would describe but for the limit of a parameter
 * @param mayExtendTo for a list known to be incomplete: inside this, not meeting an entry proves nothing
 * @param why why it is known to be incomplete
 * @param entries the entries
 */
public record ControlList(
    ProvisionId id,
    Citation citation,
    Optional<LocalDate> begins,
    boolean dualUse,
    Optional<Provision.Effect> effect,
    Criterion when,
    ImmutableList<DutyRule> duties,
    ImmutableList<DutyRule> nearMiss,
    Optional<Criterion> mayExtendTo,
    Optional<String> why,
    ImmutableList<Provision.Entry> entries) {}
