package org.ytterby.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.Countries;

/** What a comparison of laws has to know of conditions. */
class CriterionTest {
  private static final Set<Class<?>> COARSE = Set.of(Countries.class, ValueShare.class);

  @Test
  void whatNamesCountriesOrSharesIsKnownToTheComparisonOfLaws() {
    assertThat(Stream.of(Criterion.class.getPermittedSubclasses())
            .filter(kind -> Stream.of(kind.getRecordComponents())
                .anyMatch(part -> COARSE.contains(part.getType()))))
        .as("LawImpact takes countries and shares for the same that no law tells apart: whatever "
            + "names some has to be in org.ytterby.policy.Distinctions")
        .containsExactlyInAnyOrder(
            Criterion.In.class, Criterion.HoldsValue.class, Criterion.Technology.class);
  }
}
