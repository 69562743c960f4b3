package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;

/** A word that may stand before or behind a name and says in what form the material is sold: a row of {@code name-words.yaml}. */
record NameWord(String word, Optional<ProductForm> form, boolean keeps) {

  static final class Table {
    static final ImmutableList<NameWord> ALL = read();

    private Table() {}

    private static ImmutableList<NameWord> read() {
      ImmutableList.Builder<NameWord> all = ImmutableList.builder();
      for (DataTable.Row row :
          DataTable.read("name-words.yaml", ImmutableSet.of("words", "form", "keeps", "why"))) {
        Optional<ProductForm> form =
            row.list("form").stream().map(ProductForm::of).findFirst();
        boolean keeps = row.list("keeps").contains("true");
        row.list("words").stream()
            .map(word -> new NameWord(NameKey.wide(word).toLowerCase(Locale.ROOT), form, keeps))
            .forEach(all::add);
      }
      return all.build();
    }
  }

  /** The name without this word at its end or its start, if the word is there and leaves something. */
  Optional<String> without(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.length() != name.length() || lower.length() <= word.length()) {
      return Optional.empty();
    }
    if (lower.endsWith(word)) {
      return Optional.of(name.substring(0, name.length() - word.length()));
    }
    return lower.startsWith(word) ? Optional.of(name.substring(word.length())) : Optional.empty();
  }

  /** The form of a material whose name stands beside this word. */
  Optional<ProductForm> formOf(ReferenceMaterial material, Optional<ProductForm> said) {
    if (form.isEmpty() || (keeps && said.isPresent())) {
      return said;
    }
    return keeps ? form.filter(material::mayBe) : form;
  }

  /** Whether the word makes sense beside the name. */
  boolean fits(ReferenceMaterial material) {
    return keeps || form.isEmpty() || material.mayBe(form.get());
  }
}
