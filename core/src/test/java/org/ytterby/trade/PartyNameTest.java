package org.ytterby.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyNameTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', textBlock = """
          ABEL & SONS|Abel & Sons
          Ａｂｅｌ　Ｓｏｎｓ|abel sons
          ｱﾍﾞﾙ|アベル
          Abel-Sons|Abel Sons
          AbelSons|Abel Sons
          A.B.E.L.|ABEL
          Abel's|Abels
          Abel’s|ABEL'S
          Abel™ (Sons)|Abel Sons
          Straße|STRASSE
          Abel Ltd|Abel
          Abel Co., Ltd.|Abel
          Abel Company Limited|Abel
          Abel, Inc.|Abel Incorporated
          Abel L.L.C.|Abel plc
          Abel Pte. Ltd.|Abel Pty Ltd
          Abel Sdn. Bhd.|Abel
          Abel Private Limited|Abel Limited Liability Company
          Abel GmbH|Abel AG
          Abel GmbH & Co. KG|Abel
          Abel Gesellschaft mit beschränkter Haftung|Abel
          Abel UG (haftungsbeschränkt)|Abel
          Abel e.K.|Abel KGaA
          Abel S.A.|Abel SA
          Abel S. A.|Abel
          Abel S.à r.l.|Abel SARL
          Abel Société anonyme|Abel SAS
          Abel et Cie|Abel & Cie.
          株式会社アベル|アベル
          アベル株式会社|株式会社 アベル
          アベル（株）|㈱アベル
          ㍿アベル|アベル有限会社
          Abel K.K.|Abel Kabushiki Kaisha
          灯塔有限公司|灯塔
          灯塔股份有限公司|灯塔有限责任公司
          灯塔(北京)有限公司|灯塔（北京）公司
          灯塔 有限公司|灯塔
          아벨 주식회사|(주)아벨
          ООО Абель|Абель
          Abel S.p.A.|Abel B.V.
          Abel A/S|Abel Oyj
          Abel Sp. z o.o.|Abel d.o.o.
          UAB Abel|Abel
          "Abel", UAB|UAB "Abel"
          SIA Abel|Abel SIA
          OÜ Abel|Abel
          Abel AD|Abel EOOD
          Абел ЕООД|Абел АД
          Abel spol. s r.o.|Abel s.r.o.
          Abel, spol. s r. o.|Abel společnost s ručením omezeným
          Abel Kft.|Abel Zrt.
          Abel Nyrt.|Abel
          Abel Oy Ab|Abel Oy
          Abel AB|Abel Aktiebolag
          Abel ApS|Abel A/S
          Abel d.o.o.|Abel d.d.
          """)
  void doesNotCount(String one, String other) {
    assertThat(PartyName.of(one)).isEqualTo(PartyName.of(other));
    assertThat(PartyName.of(one)).hasSameHashCodeAs(PartyName.of(other));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(delimiter = '|', textBlock = """
          Abel|Abell
          Abel|Äbel
          Abel Sons|Sons Abel
          Abel Trading|Abel
          Abel 1|Abel 2
          Abel Group|Abel
          Incorporated Abel|Abel
          Lincoln|Lin
          Salesforce SA|Lesforce
          Masco|Mas
          AD Abel|Abel
          Abelsia|Abel
          灯塔|灯
          灯塔集团有限公司|灯塔有限公司
          か|が
          """)
  void counts(String one, String other) {
    assertThat(PartyName.of(one)).isNotEqualTo(PartyName.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ltd",
        "Co., Ltd.",
        "GmbH",
        "S.A.",
        "株式会社",
        "(株)",
        "有限公司",
        "Limited Liability Company",
        "&",
        "...",
        "™",
        "!"
      })
  void somethingIsAlwaysLeft(String name) {
    assertThat(PartyName.of(name).toString()).isNotEmpty();
  }

  @Test
  void aNameThatIsALegalFormKeepsIt() {
    assertThat(PartyName.of("Ltd")).isNotEqualTo(PartyName.of("GmbH"));
    assertThat(PartyName.of("AB Ltd")).isEqualTo(PartyName.of("AB"));
    assertThat(PartyName.of("有限公司")).hasToString("有限公司");
  }

  @Property
  void anyTextHasAComparableName(@ForAll @NotBlank String text) {
    PartyName name = PartyName.of(text);
    assertThat(name.toString()).isNotEmpty();
    assertThat(PartyName.of(text)).isEqualTo(name);
    assertThat(PartyName.of("  " + text + " ")).isEqualTo(name);
  }

  @Test
  void theCapitalSharpSIsTheSmallOne() {
    assertThat(PartyName.of("WEI\u1E9E")).isEqualTo(PartyName.of("Weiß"));
    assertThat(PartyName.of("WEI\u1E9E")).isEqualTo(PartyName.of("WEISS"));
  }

  @Property
  void caseNeverCounts(@ForAll @NotBlank String text) {
    assertThat(PartyName.of(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)))
        .isEqualTo(PartyName.of(text.toUpperCase(Locale.ROOT)));
  }
}
