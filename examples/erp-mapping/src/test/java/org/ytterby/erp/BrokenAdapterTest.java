package org.ytterby.erp;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ytterby.conformance.ErpUnderTest;
import org.ytterby.conformance.HoldConformance;
import org.ytterby.conformance.MappingConformance;

/** The kit finds each mistake by the check that is about it, and each of its checks finds some mistake. */
class BrokenAdapterTest {
  private static final ThreadLocal<Fault> FAULT = new ThreadLocal<>();

  /** Not run by itself: its name is not that of a test. */
  static class BrokenMapping extends MappingConformance {
    @Override
    protected ErpUnderTest erp() {
      return FAULT.get().erp();
    }
  }

  /** Not run by itself: its name is not that of a test. */
  static class BrokenHold extends HoldConformance {
    @Override
    protected ErpUnderTest erp() {
      return FAULT.get().erp();
    }
  }

  private static Set<String> failed(Fault fault) {
    Set<String> failed = new HashSet<>();
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(BrokenMapping.class), selectClass(BrokenHold.class))
        .build();
    FAULT.set(fault);
    LauncherFactory.create().execute(request, new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
          test.getSource().map(s -> ((MethodSource) s).getMethodName()).ifPresent(failed::add);
        }
      }
    });
    FAULT.remove();
    return failed;
  }

  @ParameterizedTest
  @EnumSource
  void eachMistakeIsFoundByTheChecksThatAreAboutIt(Fault fault) {
    assertThat(failed(fault)).containsAll(fault.foundBy());
  }

  @Test
  void eachCheckFindsAMistake() {
    assertThat(Stream.of(Fault.values()).flatMap(f -> f.foundBy().stream()).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(MappingConformance.class, HoldConformance.class)
                .flatMap(c -> Arrays.stream(c.getMethods()))
                .filter(m -> m.isAnnotationPresent(Test.class)
                    || m.isAnnotationPresent(ParameterizedTest.class))
                .map(Method::getName)
                .collect(toSet()));
  }
}
