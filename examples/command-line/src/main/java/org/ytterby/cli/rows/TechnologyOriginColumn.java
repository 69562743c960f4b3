package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.ytterby.trade.Countries;
import org.ytterby.trade.TechnologyField;

/** Origin of technology: {@code magnet-making=CN; metal-smelting=DE}, or one country for every field. */
final class TechnologyOriginColumn {
  private TechnologyOriginColumn() {}

  static ImmutableMap<TechnologyField, Countries> parse(String text) {
    if (text.indexOf('=') < 0) {
      Countries everywhere = Countries.parse(text);
      return Maps.toMap(Arrays.asList(TechnologyField.values()), field -> everywhere);
    }
    Map<TechnologyField, Countries> origins = new EnumMap<>(TechnologyField.class);
    for (String part : Words.list(text)) {
      int sign = part.indexOf('=');
      if (sign < 0) {
        throw new IllegalArgumentException(
            "`" + Problem.shown(part)
                + "` names no field: write it as `magnet-making=CN`, or one country alone for all fields");
      }
      String field = part.substring(0, sign);
      if (origins.put(
              Words.one(TechnologyField.class, field), Countries.parse(part.substring(sign + 1)))
          != null) {
        throw new IllegalArgumentException(
            "`" + Problem.shown(field.strip()) + "` is there twice: keep one");
      }
    }
    return Maps.immutableEnumMap(origins);
  }
}
