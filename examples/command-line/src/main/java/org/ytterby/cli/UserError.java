package org.ytterby.cli;

/** Something that the caller can put right; the message is written for people. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message);
  }
}
