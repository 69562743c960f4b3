package org.ytterby.decision;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Token;

/**
 * Something that a signer should have in mind, as data. {@link #toString()} is the English sentence that the JSON has.
 *
 * @param kind what it is about
 * @param arguments what the sentence names, by the placeholder of {@code explanation-en.yaml}
 * @param provision the provision that it speaks of, if it speaks of one; {@code cite} is then its citation
 */
public record Caution(
    Kind kind, ImmutableMap<String, String> arguments, Optional<ProvisionId> provision) {

  /** What a caution is about. */
  public enum Kind implements Token {
    /** The day lies beyond the last day for which the law was checked. */
    HORIZON,
    /** Nothing had been published by the day that was asked for. */
    NOTHING_PUBLISHED,
    /** The rulebook has no law. */
    NO_LAW,
    /** The day lies before the first law of the rulebook. */
    BEFORE_ALL_LAW,
    /** The answer holds only for who does not know of certain risks. */
    PROVIDED_THAT,
    /** The item is outside by an authority's explanation only. */
    BY_GUIDANCE,
    /** A question of law decides about the state of a provision. */
    UNSETTLED_QUESTION,
    /** A report that no published instrument confirms decides about the state of a provision. */
    UNSETTLED_REPORT,
    /** A disputed wording was read in one way, and another could change the outcome. */
    READING,
    /** A fact was taken from an identifier. */
    TAKEN,
    /** An identifier contradicts what is stated, or was not understood. */
    IDENTIFICATION,
    /** A fact of a part of a bill of materials was taken from an identifier. */
    TAKEN_OF_PART,
    /** Facts of more parts were taken from identifiers. */
    TAKEN_OF_MORE_PARTS,
    /** An identifier of a part of a bill of materials contradicts what is stated, or cannot be used. */
    IDENTIFICATION_OF_PART,
    /** Identifiers of more parts contradict what is stated, or cannot be used. */
    IDENTIFICATION_OF_MORE_PARTS,
    /** Names of parts of a bill of materials were not understood. */
    NAMES_NOT_KNOWN,
    /** Names of many parts of a bill of materials were not understood. */
    MORE_NAMES_NOT_KNOWN,
    /** Values of a bill of materials are prices. */
    BILL_AT_PRICES,
    /** Values of a bill of materials are prices, at exchange rates. */
    BILL_AT_PRICES_AND_RATES,
    /** Values of a bill of materials are costs. */
    BILL_AT_COST,
    /** Values of a bill of materials are costs, at exchange rates. */
    BILL_AT_COST_AND_RATES,
    /** The answer may be wider than it need be. */
    WIDE,
    /** A licence is held and covers the line. */
    LICENCE_COVERS,
    /** A licence is held and does not cover the line. */
    LICENCE_DOES_NOT_COVER,
    /** A licence is held, and whether it covers the line is open. */
    LICENCE_OPEN,
    /** A licence is held and none is needed. */
    LICENCE_NOT_NEEDED,
    /** An officer's override says the opposite of what facts and law settle. */
    OVERRIDE_AGAINST_THE_LAW,
    /** An officer's override says what facts and law settle. */
    OVERRIDE_AS_THE_LAW,
    /** An officer's override decides what was open. */
    OVERRIDE_OF_OPEN_POINT,
    /** An officer's override has expired. */
    OVERRIDE_EXPIRED,
    /** An officer's override has not begun. */
    OVERRIDE_NOT_YET,
    /** An officer's override is of something that had not been published. */
    OVERRIDE_OF_NOTHING,
    /** A parameter was stated at which no provision looks. */
    PARAMETER_UNUSED,
    /** A customs code stands beside entries to which the facts do not lead. */
    CUSTOMS_NOT_LED,
    /** A customs code stands beside entries that are candidates. */
    CUSTOMS_CANDIDATE,
    /** A control code was stated to which the facts do not lead. */
    CONTROL_CODE_NOT_LED
  }

  /**
   * A caution that speaks of no one provision.
   *
   * @param kind what it is about
   * @param arguments what the sentence names
   * @return the caution
   */
  public static Caution of(Kind kind, ImmutableMap<String, String> arguments) {
    return new Caution(kind, arguments, Optional.empty());
  }

  @Override
  public String toString() {
    return Phrases.in(Language.EN).say("caution." + kind.token(), arguments);
  }
}
