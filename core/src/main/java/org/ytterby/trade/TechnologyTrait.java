package org.ytterby.trade;

/** A property of a technology or service that laws look at. */
public enum TechnologyTrait implements Token {
  /** It is how something is produced. */
  PRODUCTION_PROCESS,
  /** Assembly of a production line. */
  LINE_ASSEMBLY,
  /** Commissioning of a production line. */
  LINE_COMMISSIONING,
  /** Maintenance of a production line. */
  LINE_MAINTENANCE,
  /** Repair of a production line. */
  LINE_REPAIR,
  /** Upgrade of a production line. */
  LINE_UPGRADE,
  /** In the public domain. */
  PUBLIC_DOMAIN,
  /** Not public. */
  NON_PUBLIC,
  /** Basic scientific research. */
  BASIC_RESEARCH,
  /** Necessary for an ordinary patent application. */
  ORDINARY_PATENT_APPLICATION
}
