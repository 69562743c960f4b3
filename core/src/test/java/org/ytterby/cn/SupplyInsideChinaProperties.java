package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.domains.BundledDomain;
import org.ytterby.law.Rulebook;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.spec.Lens;
import org.ytterby.trade.Concern;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Goods that are handed over inside China to a foreign person need what their export would need, and to a Chinese person nothing. */
@Domain(DomainContext.Global.class)
@Domain(BundledDomain.class)
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class SupplyInsideChinaProperties {
  private static final Rulebook BUNDLED = Rulebooks.bundled();
  private static final ImmutableSet<ProductForm> NO_GOODS =
      Sets.immutableEnumSet(ProductForm.TECHNOLOGY, ProductForm.SERVICE);
  private static final Countries CHINA = Countries.of("CN");
  private static final Countries GERMANY = Countries.of("DE");

  /** What goes from China is taken as generated, save for the way it goes and who gets it. */
  private static Shipment from(
      Shipment generated, Movement movement, Countries to, Countries recipient) {
    return Shipment.builder()
        .exportDate(generated.exportDate())
        .movement(movement)
        .from(CHINA)
        .to(to)
        .exporterNationality(CHINA)
        .recipientNationality(recipient)
        .importer(generated.importer())
        .endUser(generated.endUser())
        .endUses(generated.endUses())
        .ownedByListedPercent(generated.ownedByListedPercent())
        .addAllExemptionsClaimed(generated.exemptionsClaimed())
        .addAllExporterKnows(generated.exporterKnows())
        .addAllExporterNotified(generated.exporterNotified())
        .addAllLines(generated.lines())
        .build();
  }

  private static boolean isGoods(ShipmentLine line) {
    return line.item().form().filter(form -> !NO_GOODS.contains(form)).isPresent();
  }

  @Property
  void toAForeignPersonItNeedsWhatItsExportNeeds(@ForAll Lens lens, @ForAll Shipment generated) {
    Assume.that(generated.lines().stream().allMatch(SupplyInsideChinaProperties::isGoods));
    ControlPolicy policy = lens.policy(BUNDLED);
    ShipmentDetermination export =
        policy.determine(from(generated, Movement.EXPORT, GERMANY, GERMANY));
    ShipmentDetermination supply =
        policy.determine(from(generated, Movement.IN_COUNTRY_TRANSFER, CHINA, GERMANY));
    for (ShipmentLine line : generated.lines()) {
      Determination exported = export.line(line.id());
      Determination supplied = supply.line(line.id());
      assertThat(supplied.requirement()).isEqualTo(exported.requirement());
      assertThat(supplied.review()).isEqualTo(exported.review());
      assertThat(supplied.party()).isEqualTo(exported.party());
      assertThat(supplied.release()).isEqualTo(exported.release());
      assertThat(supplied.controlCodes()).isEqualTo(exported.controlCodes());
      assertThat(supplied.possibleCodes()).isEqualTo(exported.possibleCodes());
    }
  }

  /** Help with rare-earth activity abroad is left out: No. 62, Art. 7, forbids it to Chinese persons wherever it starts or ends. */
  @Property
  void toAChinesePersonItNeedsNothing(@ForAll Lens lens, @ForAll Shipment generated) {
    Assume.that(generated.lines().stream().allMatch(SupplyInsideChinaProperties::isGoods));
    Assume.that(!Sets.union(generated.exporterKnows(), generated.exporterNotified())
        .contains(Concern.RARE_EARTH_ACTIVITY_ABROAD));
    Shipment supply = from(generated, Movement.IN_COUNTRY_TRANSFER, CHINA, CHINA);
    assertThat(lens.policy(BUNDLED).determine(supply).requirement().ceiling())
        .isEqualTo(Requirement.NOT_REQUIRED);
  }
}
