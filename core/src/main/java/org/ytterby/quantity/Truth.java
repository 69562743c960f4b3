package org.ytterby.quantity;

/** What is known of a statement: that it is false, that it is true, or neither. Strong Kleene logic. */
public enum Truth {
  /** The statement is certainly false. */
  FALSE,
  /** What is known leaves the statement open. */
  UNKNOWN,
  /** The statement is certainly true. */
  TRUE;

  /**
   * The truth of something that is known.
   *
   * @param value what is known
   * @return {@link #TRUE} or {@link #FALSE}
   */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * Whether both statements hold.
   *
   * @param other the other statement
   * @return false if either is false, true if both are true, otherwise unknown
   */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Whether at least one of the statements holds.
   *
   * @param other the other statement
   * @return true if either is true, false if both are false, otherwise unknown
   */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Whether the statement does not hold.
   *
   * @return true for false, false for true, unknown for unknown
   */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  /**
   * Whether the statement is known to be true or known to be false.
   *
   * @return false only for {@link #UNKNOWN}
   */
  public boolean isKnown() {
    return this != UNKNOWN;
  }
}
