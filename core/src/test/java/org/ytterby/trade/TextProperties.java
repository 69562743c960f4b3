package org.ytterby.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ytterby.law.ControlCode;
import org.ytterby.law.CustomsCode;
import org.ytterby.law.ProvisionId;
import org.ytterby.quantity.Truth;

/** Law 14 for places, statements and codes: what is printed is read again as the same. */
class TextProperties {
  private static final List<String> CODES = List.of("CN", "DE", "FR", "JP", "HK", "MO", "TW", "US");

  @Property
  void countriesSurviveText(@ForAll("countries") Countries countries) {
    assertThat(Countries.parse(countries.toString())).isEqualTo(countries);
  }

  @Property
  void aPlaceIsWithinWhatItIsAndNotOutsideIt(
      @ForAll("countries") Countries place, @ForAll("countries") Countries region) {
    Set<Truth> each = CODES.stream()
        .map(Countries::of)
        .filter(one -> one.within(place) == Truth.TRUE)
        .map(one -> one.within(region))
        .collect(java.util.stream.Collectors.toSet());
    Assume.that(!each.isEmpty());
    Truth all = place.within(region);
    assertThat(each).doesNotContain(all == Truth.UNKNOWN ? Truth.UNKNOWN : all.not());
    assertThat(each.size() == 1 || all == Truth.UNKNOWN).isTrue();
    assertThat(place.within(Countries.any())).isEqualTo(Truth.TRUE);
    assertThat(place.within(place)).isNotEqualTo(Truth.FALSE);
  }

  @Property
  void anyLetterCaseButTheWrittenOneIsRefusedWithTheFix(@ForAll("codes") String code) {
    assertThatThrownBy(() -> Countries.parse(code.toLowerCase(Locale.ROOT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write `" + code + "`");
  }

  @Property
  void statementsSurviveText(@ForAll("uses") Stated<EndUse> uses) {
    assertThat(Stated.parse(EndUse.class, uses.toString())).isEqualTo(uses);
  }

  @Property
  void wordsSurviveText(@ForAll EndUse use, @ForAll Movement movement, @ForAll PartyStatus status) {
    assertThat(Token.parse(EndUse.class, use.token())).isEqualTo(use);
    assertThat(Token.parse(Movement.class, movement.token())).isEqualTo(movement);
    assertThat(Token.parse(PartyStatus.class, status.token())).isEqualTo(status);
  }

  @Property
  void codesSurviveText(@ForAll("controlCodes") String code, @ForAll("digits") String digits) {
    assertThat(new ControlCode(new ControlCode(code).toString())).isEqualTo(new ControlCode(code));
    assertThat(new CustomsCode(new CustomsCode(digits).toString()))
        .isEqualTo(new CustomsCode(digits));
    ProvisionId id = new ProvisionId("xl-board-2040-1", code);
    assertThat(ProvisionId.parse(id.toString())).isEqualTo(id);
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of(CODES);
  }

  @Provide
  Arbitrary<Countries> countries() {
    Arbitrary<Set<String>> some = Arbitraries.of(CODES).set().ofMaxSize(4);
    return Combinators.combine(some, Arbitraries.of(true, false))
        .filter((codes, except) -> except || !codes.isEmpty())
        .as((codes, except) ->
            except ? Countries.except(array(codes)) : Countries.of(array(codes)));
  }

  private static String[] array(Set<String> codes) {
    return codes.toArray(String[]::new);
  }

  /** All but the statement that something has no use at all: no text says that. */
  @Provide
  Arbitrary<Stated<EndUse>> uses() {
    return Combinators.combine(
            Arbitraries.of(EndUse.class).set().ofMaxSize(4), Arbitraries.of(true, false))
        .filter((values, complete) -> !complete || !values.isEmpty())
        .as((values, complete) -> new Stated<>(ImmutableSortedSet.copyOf(values), complete));
  }

  @Provide
  Arbitrary<String> controlCodes() {
    return Arbitraries.of("1C905.b", "1C902.a.2.e", "L1", "5E902", "1C913.a.2.b");
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().numeric().ofMinLength(4).ofMaxLength(13);
  }
}
