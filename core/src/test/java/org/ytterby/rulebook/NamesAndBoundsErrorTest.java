package org.ytterby.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ytterby.domains.SmallLaw;

/** Mistakes in conditions by name, number and bound, in lists of parties and in duties, each with its place and likely fix. */
class NamesAndBoundsErrorTest {
  private static final String LIST = """
      partyLists:
        - id: names
          cite: annex
          status: control-listed
          countries: [US]
          complete: false
          stated: 3
          names:
            - {name: "Abel & Sons Ltd", also: ["Abel"]}
            - {name: "Lighthouse"}
      """;
  private static final String DUTY = """
      provisions:
        - id: records
          kind: duty
          cite: "art. 9"
          begins: 2031-01-01
          attaches: dual-use
          duties: [{kind: keep-records, cite: "art. 9"}]
          confidence: U
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          {identified: {}}|at least one of cas: [...] and types: [...]
          {identified: {cas: []}}|at least one value
          {identified: {cas: [9004-34-7]}}|`9004-34-7`: `9004-34-7` has the check digit 7 where its other digits ask for 6
          {identified: {cas: [9004346]}}|two hyphens
          {identified: {types: [other]}}|`other`: is the word for what no law names
          {identified: {types: [Jet Mill]}}|lower-case words joined by hyphens
          {identified: {type: [jet-mill]}}|`type`: unknown key; did you mean `types`?
          {item-type: [other]}|`other`: is the word for what no law names
          {item-type: [jet_mill]}|lower-case words joined by hyphens
          {mass-share: {element: W}}|needs at least one bound: atLeast, moreThan, atMost or lessThan
          {mass-share: {atLeast: "97 %"}}|`element`: key is missing
          {mass-share: {element: Ww, atLeast: "97 %"}}|`Ww`
          {mass-share: {element: [W, Mo], atLeast: "97 %"}}|the share of one element is meant
          {mass-share: {element: W, atLeast: "97"}}|`97`
          {mass-share: {element: W, atLeast: "97-98 %"}}|a bound is one number, such as 97 %
          {mass-share: {element: W, atLeast: "197 %"}}|`197 %`
          {mass-share: {element: W, moreThan: "0 %"}}|presence in any amount is written contains
          {mass-share: {element: W, atleast: "97 %"}}|`atleast`: unknown key; did you mean `atLeast`?
          {parameter: {name: field}}|`field`: needs at least one bound
          {parameter: {name: Field, atLeast: "1 T"}}|`Field`: a parameter is lower-case words joined by underscores
          {parameter: {name: field, atLeast: "T 1"}}|a number with its unit is needed, such as 1.5 T
          {technology-field: [minning]}|`minning`
          {technology-traits: [secret]}|`secret`
          {technology-trait: [public-domain]}|did you mean `technology-traits`?
          {party-named: {role: buyer, names: names}}|`buyer`: is not one of: importer, end-user, any-party
          {party-named: {role: importer}}|`names`: key is missing
          {party-named: {role: importer, names: zz-0/nams}}|`zz-0/nams`: is not a list of parties in this rulebook; did you mean `zz-0/names`?
          {party-named: {role: importer, names: list}}|`zz-0/list`: is not a list of parties
          """)
  void aWrongConditionIsReportedAtItsLine(String condition, String says) {
    LawFileException wrong = refused(SmallLaw.oneEntry(condition, 0, LIST));
    assertThat(wrong.diagnostics())
        .anySatisfy(d -> assertThat(d.toString()).startsWith("zz-0.yaml:18 ").contains(says));
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(delimiter = '|', textBlock = """
          id: names|id: "na mes"|11|is not a provision id
          cite: annex|place: annex|11|`cite`: key is missing
          status: control-listed|status: civil|13|`civil`: is not one of: control-listed, watch-listed
          countries: [US]|countries: [USA]|14|`USA` is not an ISO 3166-1 alpha-2 country code
          countries: [US]|countries: [EU]|14|name the members of the European Union
          countries: [US]|countries: []|14|at least one value
          complete: false|complete: no|15|true or false is needed
          complete: false|notes: []|11|`complete`: key is missing
          complete: false|complete: true|16|`3`: the file states this many names and has 2: a name is missing, or the list is not complete
          stated: 3|stated: many|16|a number of names is needed, such as 28
          stated: 3|stated: 1|16|`1`: the file states this many names and has 2: a name is there twice
          "Lighthouse"|"ABEL, Inc."|19|`ABEL, Inc.`: is the same name as `Abel` once case, punctuation and legal form are left aside
          "Lighthouse"|" "|19|`name`: is blank
          also: ["Abel"]|also: [""]|18|`also`: is blank
          also: ["Abel"]|aka: ["Abel"]|18|`aka`: unknown key
          also: ["Abel"]|also: ["abel and sons", "ABEL & SONS"]|18|`ABEL & SONS`: is the same name as `Abel & Sons Ltd`
          """)
  void aWrongListOfPartiesIsReportedAtItsLine(String right, String wrong, int line, String says) {
    LawFileException refused = refused(SmallLaw.act("zz-0", 0, 0, LIST.replace(right, wrong)));
    assertThat(refused.diagnostics())
        .anySatisfy(
            d -> assertThat(d.toString()).startsWith("zz-0.yaml:" + line + " ").contains(says));
  }

  @Test
  void aCompleteListSaysHowManyNamesItHas() {
    assertThat(refused(SmallLaw.act(
                "zz-0",
                0,
                0,
                LIST.replace("complete: false", "complete: true").replace("    stated: 3\n", "")))
            .getMessage())
        .contains("is complete: state how many names the announcement has");
  }

  @Test
  void aListOfPartiesHasAnIdOfItsOwn() {
    assertThat(
            refused(SmallLaw.oneEntry("{form: [metal]}", 0, LIST.replace("id: names", "id: list")))
                .getMessage())
        .contains("`zz-0/list`: provision or list id is used twice");
  }

  @Test
  void aReportListsNobody() {
    assertThat(refused(SmallLaw.act("zz-0", "report", "2031-01-01", 0, 0, LIST)).getMessage())
        .contains("zz-0.yaml:11 ", "stands in a report");
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(delimiter = '|', textBlock = """
          attaches: dual-use|attaches: dual-uses|15|`zz-0/dual-uses`: leads nowhere
          attaches: dual-use|attaches: [dual-use, zz-7/limb]|15|`zz-7/limb`: leads nowhere
          attaches: dual-use|attach: dual-use|11|`attaches`: key is missing
          begins: 2031-01-01|begins: 2030-12-31|14|begins before its announcement was published
          begins: 2031-01-01|notes: []|11|`begins`: key is missing
          duties: [{kind: keep-records, cite: "art. 9"}]|duties: []|11|`records`: a duty says what must be done
          duties: [{kind: keep-records, cite: "art. 9"}]|duties: [{kind: keep-records}]|16|`cite`: key is missing
          confidence: U|when: {forms: [metal]}|17|`forms`: is no kind of condition; did you mean `form`?
          kind: duty|kind: dutty|12|did you mean `duty`?
          """)
  void aWrongDutyIsReportedAtItsLine(String right, String wrong, int line, String says) {
    LawFileException refused = refused(SmallLaw.act("zz-0", 1, 0, DUTY.replace(right, wrong)));
    assertThat(refused.diagnostics())
        .anySatisfy(
            d -> assertThat(d.toString()).startsWith("zz-0.yaml:" + line + " ").contains(says));
  }

  @Test
  void whatIsRightIsRead() {
    assertThat(SmallLaw.of(SmallLaw.oneEntry(
                "{all: [{identified: {cas: [9004-34-6], types: [wick]}}, {item-type: lamp}]}",
                1,
                LIST + DUTY))
            .itemTypes())
        .isEqualTo(ImmutableList.of("lamp", "wick").stream()
            .collect(com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet(
                java.util.Comparator.naturalOrder())));
  }

  private static LawFileException refused(LawFile file) {
    return catchThrowableOfType(LawFileException.class, () -> SmallLaw.of(file));
  }
}
