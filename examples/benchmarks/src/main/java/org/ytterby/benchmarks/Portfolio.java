package org.ytterby.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;

/**
 * Items such as a maker of machines has in its material master, each asked for as a shipment of its own on one day. About a quarter
 * has to do with rare earths: oxides, metals, alloys, magnets, things with magnets inside, and parts of which nothing is known.
 * The rest is steel, brass, products of these, and machines. The kinds and their shares are made up; amounts, values, countries
 * and parties are drawn one by one. The same number gives the same item.
 */
final class Portfolio {
  private static final String[] RARE_EARTHS = {
    "La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y", "Sc"
  };
  private static final String[] OXIDES = {
    "La2O3", "CeO2", "Pr6O11", "Nd2O3", "Sm2O3", "Eu2O3", "Gd2O3", "Tb4O7", "Dy2O3", "Ho2O3",
    "Er2O3", "Tm2O3", "Yb2O3", "Lu2O3", "Y2O3", "Sc2O3"
  };
  private static final String[] COUNTRIES = {
    "DE", "US", "JP", "KR", "VN", "FR", "IT", "NL", "MX", "IN", "TH", "MY", "GB", "PL", "CZ", "HU",
    "ES", "SE", "CA", "BR", "TW", "SG", "TR", "ID", "AT", "CH", "BE", "FI", "DK", "HK"
  };
  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  private final long seed;

  Portfolio(long seed) {
    this.seed = seed;
  }

  /** One shipment of one line. */
  Shipment shipment(int number) {
    SplittableRandom random = new SplittableRandom(seed + number);
    boolean fromChina = random.nextInt(10) < 6;
    String from = fromChina ? "CN" : one(random, COUNTRIES);
    Party party = party(random);
    Shipment.Builder shipment = Shipment.builder()
        .exportDate(DAY)
        .from(Countries.of(from))
        .importer(party)
        .endUser(party)
        .addLines(ShipmentLine.of("item " + number, item(random, fromChina)));
    if (random.nextInt(20) > 0) {
      String to = one(random, COUNTRIES);
      shipment.to(Countries.of(to.equals(from) ? "AU" : to));
    }
    return uses(random, shipment).build();
  }

  private static Shipment.Builder uses(SplittableRandom random, Shipment.Builder shipment) {
    return random.nextInt(3) > 0 ? shipment.endUses(Stated.exactly(EndUse.CIVIL)) : shipment;
  }

  private static Party party(SplittableRandom random) {
    int kind = random.nextInt(10);
    Party.Builder party = Party.builder();
    if (kind < 7) {
      party.name("Company " + random.nextInt(50_000)).country(Countries.of(one(random, COUNTRIES)));
    }
    return kind < 5
        ? party.status(Stated.exactly(PartyStatus.CIVIL)).screenedClearOn(DAY).build()
        : party.build();
  }

  private static Item item(SplittableRandom random, boolean fromChina) {
    Item.Builder item = Item.builder()
        .value(Money.of(
            Interval.exactly(BigDecimal.valueOf(random.nextLong(100, 10_000_000), 2)), "EUR"))
        .origin(Countries.of(fromChina ? "CN" : one(random, COUNTRIES)));
    int kind = random.nextInt(100);
    if (kind < 4) {
      return random.nextBoolean()
          ? item.form(ProductForm.OXIDE)
              .composition(Composition.parse(one(random, OXIDES)))
              .build()
          : item.form(ProductForm.MIXTURE).composition(mixture(random)).build();
    } else if (kind < 6) {
      return item.form(ProductForm.METAL).composition(metal(random)).build();
    } else if (kind < 8) {
      return item.form(ProductForm.ALLOY).composition(alloy(random)).build();
    } else if (kind < 16) {
      return abroad(random, fromChina, item.form(ProductForm.PERMANENT_MAGNET))
          .composition(magnet(random))
          .build();
    } else if (kind < 21) {
      return abroad(random, fromChina, item.form(motorOr(random)))
          .addContents(Item.builder()
              .form(ProductForm.PERMANENT_MAGNET)
              .composition(magnet(random))
              .build())
          .contentsComplete(random.nextBoolean())
          .build();
    } else if (kind < 23) {
      return item.form(random.nextBoolean() ? ProductForm.TARGET : ProductForm.POWDER)
          .composition(metal(random))
          .build();
    } else if (kind < 25) {
      return item.form(ProductForm.COMPONENT).build();
    } else if (kind < 70) {
      return item.form(ProductForm.ALLOY)
          .composition(steelOrCopper(random))
          .build();
    }
    return kind < 85
        ? item.form(ProductForm.FINISHED_PRODUCT)
            .addContents(Item.builder()
                .form(ProductForm.ALLOY)
                .composition(steelOrCopper(random))
                .build())
            .contentsComplete(true)
            .build()
        : item.form(ProductForm.EQUIPMENT).itemType("other").contentsComplete(true).build();
  }

  private static ProductForm motorOr(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> ProductForm.ROTOR;
      case 1 -> ProductForm.MAGNET_FITTED_PRODUCT;
      default -> ProductForm.ASSEMBLY;
    };
  }

  /** Where goods are made abroad, what part of their value comes from listed things of the country of origin. */
  private static Item.Builder abroad(SplittableRandom random, boolean fromChina, Item.Builder item) {
    if (fromChina) {
      return item;
    }
    item.madeIn(Countries.of(one(random, COUNTRIES)));
    return random.nextInt(4) == 0
        ? item
        : item.contentValue(new ContentValue.Share(
            ValueShare.parse(decimal(random, 0, 40, 2) + " %")));
  }

  private static Composition mixture(SplittableRandom random) {
    int first = random.nextInt(OXIDES.length);
    int second = (first + 1 + random.nextInt(OXIDES.length - 1)) % OXIDES.length;
    BigDecimal share = decimal(random, 500, 499, 1);
    return Composition.parse("%s %s %%; %s %s %%"
        .formatted(
            OXIDES[first], share, OXIDES[second], new BigDecimal("100").subtract(share)));
  }

  private static Composition metal(SplittableRandom random) {
    return Composition.parse("%s %s %%; Fe %s %%"
        .formatted(
            one(random, RARE_EARTHS),
            decimal(random, 99_500, 400, 3),
            decimal(random, 1, 90, 3)));
  }

  private static Composition alloy(SplittableRandom random) {
    String[] hosts = {"Fe", "Co", "Cu", "Mg", "Al", "Ni"};
    return Composition.parse("%s %s %%; %s balance%s"
        .formatted(
            one(random, RARE_EARTHS),
            decimal(random, 50, 800, 1),
            one(random, hosts),
            random.nextBoolean() ? "; complete" : ""));
  }

  private static Composition magnet(SplittableRandom random) {
    return Composition.parse(
        switch (random.nextInt(6)) {
          case 0 -> "NdFeB; Dy present";
          case 1 -> "NdFeB";
          case 2 ->
            "Sm %s %%; Co balance; complete".formatted(decimal(random, 2300, 1200, 2));
          case 3 ->
            "Nd %s %%; Dy %s-%s %%; B 1 %%; Fe balance"
                .formatted(
                    decimal(random, 2700, 400, 2),
                    decimal(random, 1, 90, 2),
                    decimal(random, 100, 200, 2));
          case 4 ->
            "Nd %s %%; Pr %s %%; Ho %s %%; B 1 %%; Fe balance; complete"
                .formatted(
                    decimal(random, 2000, 400, 2),
                    decimal(random, 400, 300, 2),
                    decimal(random, 1, 200, 2));
          default ->
            "Nd %s %%; Dy %s %%; Tb < 0.1 %%; B 1 %%; Fe balance; measured"
                .formatted(decimal(random, 2700, 400, 2), decimal(random, 1, 400, 2));
        });
  }

  private static Composition steelOrCopper(SplittableRandom random) {
    return Composition.parse(
        random.nextBoolean()
            ? "Fe balance; C %s %%; Mn %s %%; Cr %s %%; complete"
                .formatted(
                    decimal(random, 1, 200, 2),
                    decimal(random, 20, 180, 2),
                    decimal(random, 1, 1800, 2))
            : "Cu %s %%; Zn balance; complete".formatted(decimal(random, 5500, 4400, 2)));
  }

  private static BigDecimal decimal(SplittableRandom random, int least, int width, int scale) {
    return BigDecimal.valueOf(least + random.nextInt(width + 1), scale);
  }

  private static String one(SplittableRandom random, String[] of) {
    return of[random.nextInt(of.length)];
  }
}
