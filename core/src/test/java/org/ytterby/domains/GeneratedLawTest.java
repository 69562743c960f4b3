package org.ytterby.domains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;

/** The properties are worth what the law is worth that they are tried on: no kind of condition or provision is left out of it. */
class GeneratedLawTest {
  private static final int LAWS = 400;

  /** A note changes no answer, and a kind of licence only what is said of a licence that is held. */
  private static final Set<Class<?>> WITHOUT_EFFECT =
      Set.of(Provision.Note.class, Provision.LicenceKind.class);

  private final List<Rulebook> laws =
      LawArbitraries.rulebooks().sampleStream().limit(LAWS).toList();

  @Example
  void everyKindOfConditionIsTried() {
    assertThat(laws.stream()
            .flatMap(law -> law.announcements().values().stream())
            .flatMap(Criteria::of)
            .flatMap(Criteria::parts)
            .map(Object::getClass)
            .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Criterion.class.getPermittedSubclasses());
  }

  @Example
  void everyKindOfProvisionWithAnEffectIsTried() {
    assertThat(laws.stream()
            .flatMap(law -> law.provisions().values().stream())
            .map(Object::getClass)
            .collect(Collectors.toSet()))
        .containsAll(Stream.of(Provision.class.getPermittedSubclasses())
            .filter(kind -> !WITHOUT_EFFECT.contains(kind))
            .toList());
  }
}
