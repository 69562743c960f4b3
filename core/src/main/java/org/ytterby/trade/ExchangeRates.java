package org.ytterby.trade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;

/**
 * The caller's rates into one currency. The library knows none of its own, nor the day for which one would be right.
 *
 * @param into the currency that amounts are converted into; empty for none, and amounts must all be in one
 * @param rates how much of {@code into} one unit of another currency is, exactly
 */
public record ExchangeRates(Optional<String> into, ImmutableSortedMap<String, BigDecimal> rates) {
  /**
   * Checks rates and currencies.
   *
   * @throws IllegalArgumentException if a currency is not three capitals, a rate is not above zero, or there are rates and no
   *     currency to convert into
   */
  public ExchangeRates {
    into.ifPresent(c -> Money.of("0", c));
    checkArgument(
        into.isPresent() || rates.isEmpty(), "rates are given and no currency to convert into");
    rates.forEach((currency, rate) -> {
      Money.of("0", currency);
      checkArgument(
          rate.signum() > 0,
          "the rate `%s` of %s is not above zero",
          rate.toPlainString(),
          currency);
      checkArgument(
          !into.equals(Optional.of(currency)) || rate.compareTo(BigDecimal.ONE) == 0,
          "the rate of %s into itself is `%s`: leave it out",
          currency,
          rate.toPlainString());
    });
  }

  /**
   * No rates: all amounts are in one currency.
   *
   * @return nothing
   */
  public static ExchangeRates none() {
    return new ExchangeRates(Optional.empty(), ImmutableSortedMap.of());
  }

  /**
   * Rates into a currency.
   *
   * @param currency the currency that amounts are converted into, such as {@code EUR}
   * @param rates how much of it one unit of each other currency is: {@code USD} to {@code 0.92} makes 100 USD 92 EUR
   * @return the rates
   * @throws IllegalArgumentException if a currency is not three capitals, or a rate is not above zero
   */
  public static ExchangeRates into(String currency, Map<String, BigDecimal> rates) {
    return new ExchangeRates(Optional.of(currency), ImmutableSortedMap.copyOf(rates));
  }

  Optional<Money> convert(Money amount) {
    if (into.isEmpty() || into.get().equals(amount.currency())) {
      return Optional.of(amount);
    }
    return Optional.ofNullable(rates.get(amount.currency()))
        .map(rate -> Money.of(amount.amount().times(Interval.exactly(rate)), into.get()));
  }

  /** The rates in words: {@code 1 USD = 0.92 EUR}; nothing if there are none. */
  @Override
  public String toString() {
    return rates.entrySet().stream()
        .map(r -> "1 " + r.getKey() + " = " + r.getValue().toPlainString() + " " + into.orElse(""))
        .collect(Collectors.joining(", "));
  }
}
