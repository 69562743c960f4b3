package org.ytterby.cli;

import java.time.LocalDate;
import org.ytterby.cli.rows.DayColumn;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days as option values. */
final class Days implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String text) {
    try {
      return DayColumn.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
