package org.ytterby.material;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ytterby.element.Element;

/** A family name of the trade: says which elements are the hosts, and nothing of their amounts. */
record Family(String name, ImmutableSet<Element> hosts) {

  /** Finds the family of a name or of another spelling of it. */
  static Optional<Family> find(String name) {
    return Optional.ofNullable(Table.BY_NAME.get(name));
  }

  @Override
  public String toString() {
    return name;
  }

  private static final class Table {
    static final ImmutableMap<String, Family> BY_NAME = read();

    private Table() {}

    private static ImmutableMap<String, Family> read() {
      ImmutableMap.Builder<String, Family> byName = ImmutableMap.builder();
      for (DataTable.Row row :
          DataTable.read("families.yaml", ImmutableSet.of("name", "hosts", "spellings", "why"))) {
        Family family = new Family(
            row.text("name"),
            row.list("hosts").stream().map(Element::of).collect(ImmutableSet.toImmutableSet()));
        byName.put(family.name(), family);
        row.list("spellings").forEach(spelling -> byName.put(spelling, family));
      }
      return byName.buildOrThrow();
    }
  }
}
