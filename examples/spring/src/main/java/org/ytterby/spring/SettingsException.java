package org.ytterby.spring;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** Settings that cannot be used, with every reason. */
final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(ImmutableList<String> problems) {
    super(Joiner.on('\n').join(problems));
  }
}
