package org.ytterby.policy;

import java.util.Locale;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;

/** The names of facts in answers: those of the columns in which they arrive. */
final class FactNames {
  static final String FORM = "form";
  static final String COMPOSITION = "composition";
  static final String CONTAINS = "contains";
  static final String INTEGRATION = "integration";
  static final String ITEM_TYPE = "item_type";
  static final String CAS = "cas";
  static final String LISTED_CONTENT = "listed_content";
  static final String LISTED_CONTENT_VALUE = "listed_content_value";
  static final String VALUE = "value";
  static final String TECHNOLOGY_FIELD = "technology_field";
  static final String TECHNOLOGY_TRAITS = "technology_traits";
  static final String TECHNOLOGY_ORIGIN = "technology_origin";
  static final String END_USE = "end_use";
  static final String IMPORTER = "importer";
  static final String END_USER = "end_user";
  static final String OWNED_BY_LISTED_PERCENT = "owned_by_listed_percent";

  static final String PARAMETERS = "parameters.";

  private FactNames() {}

  static String of(Criterion.Place place) {
    return place.name().toLowerCase(Locale.ROOT);
  }

  /** Where a party is established, by the name of the column with its own name. */
  static String country(String party) {
    return party + "_country";
  }

  static String status(String party) {
    return party + "_status";
  }

  static String content(Element element) {
    return COMPOSITION + "." + element.symbol();
  }

  static String parameter(String name) {
    return PARAMETERS + name;
  }
}
