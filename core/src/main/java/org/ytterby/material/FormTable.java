package org.ytterby.material;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.ytterby.quantity.Truth;

/** The table {@code forms.yaml}: one row for each product form, classes not named in a row are a no. */
final class FormTable {
  private static final ImmutableMap<ProductForm, Row> ROWS = read();

  private FormTable() {}

  record Row(
      ImmutableSet<ChemicalClass> yes, ImmutableSet<ChemicalClass> open, boolean integrated) {
    Truth satisfies(ChemicalClass chemicalClass) {
      return open.contains(chemicalClass) ? Truth.UNKNOWN : Truth.of(yes.contains(chemicalClass));
    }
  }

  static Row row(ProductForm form) {
    Row row = ROWS.get(form);
    if (row == null) {
      throw new IllegalStateException("forms.yaml has no row for `" + form.token() + "`");
    }
    return row;
  }

  private static ImmutableMap<ProductForm, Row> read() {
    Map<ProductForm, Row> rows = new EnumMap<>(ProductForm.class);
    for (DataTable.Row source :
        DataTable.read("forms.yaml", ImmutableSet.of("form", "yes", "open", "integrated", "why"))) {
      ProductForm form = ProductForm.of(source.text("form"));
      boolean integrated = source.list("integrated").contains("true");
      Row row = new Row(classes(source, "yes"), classes(source, "open"), integrated);
      if (rows.put(form, row) != null || source.text("why").isBlank()) {
        throw new IllegalStateException(
            "forms.yaml: `" + form.token() + "` needs one row, with its reason");
      }
    }
    if (!rows.keySet().equals(EnumSet.allOf(ProductForm.class))) {
      throw new IllegalStateException("forms.yaml does not have a row for each form");
    }
    return Maps.immutableEnumMap(rows);
  }

  private static ImmutableSet<ChemicalClass> classes(DataTable.Row row, String key) {
    return row.list(key).stream()
        .map(name -> ChemicalClass.valueOf(Ascii.toUpperCase(name)))
        .collect(Sets.toImmutableEnumSet());
  }
}
