package org.ytterby.quantity;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money that is not negative and of which only bounds may be known. Amounts of different currencies never meet:
 * the library knows no rates.
 */
public final class Money {
  private static final Notation NOTATION =
      new Notation("an amount of money", "12.40", "", ImmutableMap.of("", 0), Optional.empty());
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Interval amount;
  private final String currency;

  private Money(Interval amount, String currency) {
    this.amount = amount;
    this.currency = currency;
  }

  /**
   * An amount as it is written.
   *
   * @param amount in units of the currency: a number such as {@code 12.40}, a range such as {@code 10-14}, or bounds such as
   *     {@code < 5} or {@code > 3 and <= 5}
   * @param currency the three capitals of ISO 4217, such as {@code EUR}; only their form is checked
   * @return the amount
   * @throws IllegalArgumentException if the amount is negative or cannot be read, or the currency is not three capitals
   */
  public static Money of(String amount, String currency) {
    return of(Interval.of(NOTATION.read(amount)), currency);
  }

  /**
   * An amount with possible numbers.
   *
   * @param amount zero or more, in units of the currency
   * @param currency the three capitals of ISO 4217, such as {@code EUR}; only their form is checked
   * @return the amount
   * @throws IllegalArgumentException if the amount may be negative, or the currency is not three capitals
   */
  public static Money of(Interval amount, String currency) {
    if (!CURRENCY.matcher(currency).matches()) {
      throw Notation.refuse(
          currency, "is not a currency code of ISO 4217", "write three capitals, such as EUR");
    }
    if (currency.equals("RMB")) {
      throw Notation.refuse(currency, "is not a currency code of ISO 4217", "write CNY");
    }
    if (amount.atLeast(BigDecimal.ZERO) != Truth.TRUE) {
      throw Notation.refuse(
          amount.toString(), "may be negative", "write an amount of zero or more");
    }
    return new Money(amount, currency);
  }

  /**
   * The sum of amounts in one currency.
   *
   * @param amounts the summands, possibly none
   * @param currency the currency of the sum
   * @return the sum, exact; zero if there are no summands
   * @throws IllegalArgumentException if a summand has another currency, or the currency is not three capitals
   */
  public static Money sum(Iterable<Money> amounts, String currency) {
    Money sum = of(Interval.exactly(BigDecimal.ZERO), currency);
    for (Money summand : amounts) {
      sum = sum.plus(summand);
    }
    return sum;
  }

  /**
   * How much it is.
   *
   * @return zero or more, in units of the currency
   */
  public Interval amount() {
    return amount;
  }

  /**
   * The currency.
   *
   * @return the three capitals of ISO 4217
   */
  public String currency() {
    return currency;
  }

  /**
   * The sum, exact.
   *
   * @param other an amount in the same currency
   * @return the sum
   * @throws IllegalArgumentException if the other amount has another currency
   */
  public Money plus(Money other) {
    checkSameCurrency(other);
    return new Money(amount.plus(other.amount), currency);
  }

  /**
   * Whether this is at least a share of another amount, decided exactly and without division: this amount is compared with
   * the share times the whole. Of a whole of zero every amount is at least any share.
   *
   * @param share the share, zero or more; 1 is the whole
   * @param whole the other amount, independent of this one
   * @return true or false if that holds for every choice of both amounts, otherwise unknown
   * @throws IllegalArgumentException if the share is negative, or the whole has another currency
   */
  public Truth isAtLeastShare(BigDecimal share, Money whole) {
    checkSameCurrency(whole);
    if (share.signum() < 0) {
      throw Notation.refuse(share.toString(), "is negative", "write a share of zero or more");
    }
    return amount.atLeast(Interval.exactly(share).times(whole.amount));
  }

  private void checkSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw Notation.refuse(
          other.toString(),
          "is not in " + currency,
          "convert it first, the library knows no exchange rates");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money that
        && amount.equals(that.amount)
        && currency.equals(that.currency);
  }

  @Override
  public int hashCode() {
    return 31 * amount.hashCode() + currency.hashCode();
  }

  /** The amount as {@link #of(String, String)} reads it, then the currency: {@code 12.4 EUR}. */
  @Override
  public String toString() {
    return NOTATION.print(amount.range()) + " " + currency;
  }
}
