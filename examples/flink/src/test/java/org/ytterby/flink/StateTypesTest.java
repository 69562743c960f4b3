package org.ytterby.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTypesTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        InputLine.class,
        Facts.class,
        Held.class,
        LawPack.class,
        Answer.class,
        Problem.class
      })
  void whatFlinkKeepsIsSerialisedByFieldSoThatFieldsCanBeAdded(Class<?> kept) {
    assertThat(TypeInformation.of(kept)).isInstanceOf(PojoTypeInfo.class);
  }
}
