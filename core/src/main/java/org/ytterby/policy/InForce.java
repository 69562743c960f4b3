package org.ytterby.policy;

import org.ytterby.law.ProvisionId;

/** Whether a provision is in force, on some days and in one or in all ways to answer what is unsettled about time. */
interface InForce {
  Answer of(ProvisionId provision);
}
