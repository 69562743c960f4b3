package org.ytterby.rulebook;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** Law files that cannot be used. Nothing of them has been loaded; every mistake that was found is listed. */
public final class LawFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient ImmutableList<Diagnostic> diagnostics;

  LawFileException(ImmutableList<Diagnostic> diagnostics) {
    super(diagnostics.size()
        + (diagnostics.size() == 1 ? " mistake" : " mistakes")
        + " in the law files:\n"
        + Joiner.on('\n').join(diagnostics));
    this.diagnostics = diagnostics;
  }

  /**
   * The mistakes, by file and line.
   *
   * @return at least one
   */
  public ImmutableList<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
