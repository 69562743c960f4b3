package org.ytterby.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Wrong settings are told to whoever starts the service without a stack trace. */
final class SettingsFailure extends AbstractFailureAnalyzer<SettingsException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, SettingsException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()), "Correct the settings and start again.", cause);
  }
}
