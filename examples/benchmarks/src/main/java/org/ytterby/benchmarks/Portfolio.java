package org.ytterby.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * The rest is steel, brass, products of these, and machines. The kinds and their shares are made up. There are some 4400
 * compositions, drawn once; which of them it is, the value, countries, parties and uses are drawn for each item. The same number
 * gives the same item.
 */
final class Portfolio {
  private static final ImmutableList<String> RARE_EARTHS = ImmutableList.of(
      "La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y",
      "Sc");
  private static final ImmutableList<String> OXIDES = ImmutableList.of(
      "La2O3", "CeO2", "Pr6O11", "Nd2O3", "Sm2O3", "Eu2O3", "Gd2O3", "Tb4O7", "Dy2O3", "Ho2O3",
      "Er2O3", "Tm2O3", "Yb2O3", "Lu2O3", "Y2O3", "Sc2O3");
  private static final ImmutableList<String> COUNTRIES = ImmutableList.of(
      "DE", "US", "JP", "KR", "VN", "FR", "IT", "NL", "MX", "IN", "TH", "MY", "GB", "PL", "CZ",
      "HU", "ES", "SE", "CA", "BR", "TW", "SG", "TR", "ID", "AT", "CH", "BE", "FI", "DK", "HK");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
  private static final int GRADES = 400;

  private final long seed;
  private final ImmutableList<Composition> oxides;
  private final ImmutableList<Composition> mixtures;
  private final ImmutableList<Composition> metals;
  private final ImmutableList<Composition> alloys;
  private final ImmutableList<Composition> magnets;
  private final ImmutableList<Composition> others;

  Portfolio(long seed) {
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    oxides = OXIDES.stream().map(Composition::parse).collect(ImmutableList.toImmutableList());
    mixtures = grades(GRADES, random, Portfolio::mixture);
    metals = grades(GRADES, random, Portfolio::metal);
    alloys = grades(GRADES, random, Portfolio::alloy);
    magnets = grades(3 * GRADES, random, Portfolio::magnet);
    others = grades(5 * GRADES, random, Portfolio::steelOrCopper);
  }

  /** What materials are bought or made: each by its own composition. */
  private static ImmutableList<Composition> grades(
      int number, SplittableRandom random, Function<SplittableRandom, String> drawn) {
    return Stream.generate(() -> drawn.apply(random))
        .distinct()
        .limit(number)
        .map(Composition::parse)
        .collect(ImmutableList.toImmutableList());
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

  private Item item(SplittableRandom random, boolean fromChina) {
    Item.Builder item = Item.builder()
        .value(Money.of(
            Interval.exactly(BigDecimal.valueOf(random.nextLong(100, 10_000_000), 2)), "EUR"))
        .origin(Countries.of(fromChina ? "CN" : one(random, COUNTRIES)));
    int kind = random.nextInt(100);
    if (kind < 4) {
      return random.nextBoolean()
          ? item.form(ProductForm.OXIDE).composition(one(random, oxides)).build()
          : item.form(ProductForm.MIXTURE).composition(one(random, mixtures)).build();
    } else if (kind < 6) {
      return item.form(ProductForm.METAL).composition(one(random, metals)).build();
    } else if (kind < 8) {
      return item.form(ProductForm.ALLOY).composition(one(random, alloys)).build();
    } else if (kind < 16) {
      return abroad(random, fromChina, item.form(ProductForm.PERMANENT_MAGNET))
          .composition(one(random, magnets))
          .build();
    } else if (kind < 21) {
      return abroad(random, fromChina, item.form(motorOr(random)))
          .addContents(Item.builder()
              .form(ProductForm.PERMANENT_MAGNET)
              .composition(one(random, magnets))
              .build())
          .contentsComplete(random.nextBoolean())
          .build();
    } else if (kind < 23) {
      return item.form(random.nextBoolean() ? ProductForm.TARGET : ProductForm.POWDER)
          .composition(one(random, metals))
          .build();
    } else if (kind < 25) {
      return item.form(ProductForm.COMPONENT).build();
    } else if (kind < 70) {
      return item.form(ProductForm.ALLOY).composition(one(random, others)).build();
    }
    return kind < 85
        ? item.form(ProductForm.FINISHED_PRODUCT)
            .addContents(Item.builder()
                .form(ProductForm.ALLOY)
                .composition(one(random, others))
                .build())
            .contentsComplete(true)
            .build()
        : item.form(ProductForm.EQUIPMENT)
            .itemType("other")
            .contentsComplete(true)
            .build();
  }

  private static ProductForm motorOr(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> ProductForm.ROTOR;
      case 1 -> ProductForm.MAGNET_FITTED_PRODUCT;
      default -> ProductForm.ASSEMBLY;
    };
  }

  /** Where goods are made abroad, what part of their value comes from listed things of the country of origin. */
  private static Item.Builder abroad(
      SplittableRandom random, boolean fromChina, Item.Builder item) {
    if (fromChina) {
      return item;
    }
    item.madeIn(Countries.of(one(random, COUNTRIES)));
    return random.nextInt(4) == 0
        ? item
        : item.contentValue(
            new ContentValue.Share(ValueShare.parse(decimal(random, 0, 40, 2) + " %")));
  }

  private static String mixture(SplittableRandom random) {
    int first = random.nextInt(OXIDES.size());
    int second = (first + 1 + random.nextInt(OXIDES.size() - 1)) % OXIDES.size();
    BigDecimal share = decimal(random, 500, 499, 1);
    return "%s %s %%; %s %s %%"
        .formatted(
            OXIDES.get(first), share, OXIDES.get(second), new BigDecimal("100").subtract(share));
  }

  private static String metal(SplittableRandom random) {
    return "%s %s %%; Fe %s %%"
        .formatted(
            one(random, RARE_EARTHS), decimal(random, 99_500, 400, 3), decimal(random, 1, 90, 3));
  }

  private static String alloy(SplittableRandom random) {
    ImmutableList<String> hosts = ImmutableList.of("Fe", "Co", "Cu", "Mg", "Al", "Ni");
    return "%s %s %%; %s balance%s"
        .formatted(
            one(random, RARE_EARTHS),
            decimal(random, 50, 800, 1),
            one(random, hosts),
            random.nextBoolean() ? "; complete" : "");
  }

  private static String magnet(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> "NdFeB; Dy present";
      case 1 -> "NdFeB";
      case 2 -> "Sm %s %%; Co balance; complete".formatted(decimal(random, 2300, 1200, 2));
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
    };
  }

  private static String steelOrCopper(SplittableRandom random) {
    return random.nextBoolean()
        ? "Fe balance; C %s %%; Mn %s %%; Cr %s %%; complete"
            .formatted(
                decimal(random, 1, 200, 2),
                decimal(random, 20, 180, 2),
                decimal(random, 1, 1800, 2))
        : "Cu %s %%; Zn balance; complete".formatted(decimal(random, 5500, 4400, 2));
  }

  private static BigDecimal decimal(SplittableRandom random, int least, int width, int scale) {
    return BigDecimal.valueOf(least + random.nextInt(width + 1), scale);
  }

  private static <T> T one(SplittableRandom random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
