package org.ytterby.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ytterby.trade.HeldLicence;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** A fact that is added to the domain and forgotten in JSON would be lost from records without a word. */
class EveryFactIsWrittenTest {
  @Test
  void everyFactOfAnItemIsWritten() {
    assertThat(Sets.union(attributes(ItemFacts.ALL), ItemJson.ATTRIBUTES))
        .containsExactlyInAnyOrderElementsOf(built(Item.Builder.class));
  }

  @Test
  void everyFactOfAPartyIsWritten() {
    assertThat(attributes(PartyFacts.ALL))
        .containsExactlyInAnyOrderElementsOf(built(Party.Builder.class));
  }

  @Test
  void everyFactOfAShipmentIsWritten() {
    assertThat(Sets.union(attributes(ShipmentFacts.ALL), ImmutableSet.of("lines")))
        .containsExactlyInAnyOrderElementsOf(built(Shipment.Builder.class));
  }

  @Test
  void theRecordsInsideHaveThePartsThatAreWritten() {
    assertThat(parts(ShipmentLine.class)).containsExactly("id", "item");
    assertThat(attributes(LicenceFacts.ALL))
        .containsExactlyInAnyOrderElementsOf(built(HeldLicence.Builder.class));
    assertThat(parts(Parameter.class)).containsExactly("value", "unit");
  }

  private static Stream<String> parts(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(c -> c.getName());
  }

  private static Set<String> attributes(Collection<? extends Fact<?, ?>> facts) {
    return facts.stream().map(Fact::attribute).collect(Collectors.toSet());
  }

  /** The attributes that the generated builder holds. */
  private static Set<String> built(Class<?> builder) {
    return Arrays.stream(builder.getSuperclass().getDeclaredFields())
        .filter(f -> !Modifier.isStatic(f.getModifiers()))
        .map(Field::getName)
        .filter(name -> !name.endsWith("Bits"))
        .collect(Collectors.toSet());
  }
}
