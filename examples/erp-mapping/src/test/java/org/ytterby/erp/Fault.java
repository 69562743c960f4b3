package org.ytterby.erp;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ytterby.conformance.ErpUnderTest;
import org.ytterby.conformance.TypedDocument;
import org.ytterby.conformance.TypedProduct;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Shipment;

/** Mistakes that adapters make, with the checks of the kit that must find each. */
enum Fault {
  FORM_OF_ITS_OWN("aBlankFieldOfAProductIsUnknown", "aWordThatIsNotMappedIsUnknown") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Product product(TypedProduct typed) {
          Product product = super.product(typed);
          return typed
                  .fields()
                  .getOrDefault(TypedProduct.ProductField.FORM, "?")
                  .matches("[a-z-]+")
              ? product
              : with(product, "form", "component");
        }
      };
    }
  },
  HOME_COUNTRY_AS_ORIGIN("aBlankFieldOfAProductIsUnknown") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Product product(TypedProduct typed) {
          Product product = super.product(typed);
          return product.fields().containsKey("origin_country")
              ? product
              : with(product, "origin_country", "DE");
        }
      };
    }
  },
  HOME_COUNTRY_AS_DESTINATION("aBlankFieldOfTheDocumentIsUnknown") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Delivery delivery(TypedDocument document) {
          Delivery delivery = super.delivery(document);
          return new Delivery(
              delivery.number(),
              delivery.day(),
              ImmutableMap.<String, String>builder()
                  .put("to_country", "DE")
                  .putAll(delivery.fields())
                  .buildKeepingLast(),
              delivery.lines());
        }
      };
    }
  },
  CUSTOMER_DROPPED("everyFieldThatIsFilledInArrives") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Delivery delivery(TypedDocument document) {
          return super.delivery(document.without(TypedDocument.HeaderField.CUSTOMER));
        }
      };
    }
  },
  FIRST_LINE_ONLY("everyLineArrives", "oneLineHoldsAll") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Delivery delivery(TypedDocument document) {
          Delivery all = super.delivery(document);
          return new Delivery(
              all.number(),
              all.day(),
              all.fields(),
              ImmutableList.of(all.lines().get(0)));
        }
      };
    }
  },
  BLANK_PRICE_AS_ZERO("blankIsNotZero", "aPartWithoutAPriceIsNotFree") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Product product(TypedProduct typed) {
          Product product = super.product(typed);
          return new Product(
              product.id(),
              product.fields(),
              product
                  .price()
                  .or(() -> Optional.of(new Product.Price(BigDecimal.ZERO, "EUR", "piece"))));
        }
      };
    }
  },
  ZERO_PRICE_AS_BLANK("blankIsNotZero") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Product product(TypedProduct typed) {
          Product product = super.product(typed);
          return new Product(
              product.id(),
              product.fields(),
              product.price().filter(p -> p.amount().signum() != 0));
        }
      };
    }
  },
  GRAMS_AS_KILOGRAMS("unitsSurvive") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Component component(TypedProduct.Component typed) {
          Component line = super.component(typed);
          return new Component(
              line.product(), line.quantity(), line.unit().equals("g") ? "kg" : line.unit());
        }
      };
    }
  },
  UNKNOWN_UNIT_AS_PIECE("whatABillDoesNotSayIsNotGuessed") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Component component(TypedProduct.Component typed) {
          Component line = super.component(typed);
          return new Component(
              line.product(),
              line.quantity(),
              line.unit().equals("Gebinde") ? "piece" : line.unit());
        }
      };
    }
  },
  BLANK_QUANTITY_AS_ONE("whatABillDoesNotSayIsNotGuessed") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Component component(TypedProduct.Component typed) {
          Component line = super.component(typed);
          return new Component(
              line.product(), line.quantity().or(() -> Optional.of(BigDecimal.ONE)), line.unit());
        }
      };
    }
  },
  QUANTITY_IGNORED("billQuantitiesSurvive", "billsOfSeveralLevelsSurvive") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Component component(TypedProduct.Component typed) {
          Component line = super.component(typed);
          return new Component(
              line.product(), line.quantity().map(q -> BigDecimal.ONE), line.unit());
        }
      };
    }
  },
  RATE_OF_THE_DAY_BEFORE("theRateOfTheDayIsTaken") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Optional<BigDecimal> rate(TypedDocument document, LocalDate day) {
          return super.rate(document, day.minusDays(1));
        }
      };
    }
  },
  MISSING_RATE_AS_ONE("aMissingRateIsNotGuessed") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Optional<BigDecimal> rate(TypedDocument document, LocalDate day) {
          return super.rate(document, day).or(() -> Optional.of(BigDecimal.ONE));
        }
      };
    }
  },
  HOLDS_EVERYTHING("clearGoes", "recheckLetsGo") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Outcome outcome(Verdict verdict) {
          return new Outcome(true, verdict.reason());
        }
      };
    }
  },
  HOLDS_NOTHING(
      "licenceHolds",
      "openHolds",
      "stopHolds",
      "oneLineHoldsAll",
      "contradictionHolds",
      "recheckKeeps") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Outcome outcome(Verdict verdict) {
          return new Outcome(false, verdict.reason());
        }
      };
    }
  },
  SAYS_NOTHING("licenceHolds", "openHolds", "stopHolds", "contradictionHolds", "recheckKeeps") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        Outcome outcome(Verdict verdict) {
          return new Outcome(verdict.held(), "");
        }
      };
    }
  },
  NEVER_LOOKS_AGAIN("recheckLetsGo") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        public Outcome recheck(String number, Rulebook law) {
          return new Outcome(true, "held: dysprosium oxide");
        }
      };
    }
  },
  LETS_GO_AT_EVERY_NEW_LAW("recheckKeeps") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        public Outcome recheck(String number, Rulebook law) {
          return new Outcome(false, "");
        }
      };
    }
  },
  REFUSES_EVERYTHING("everyFieldThatIsFilledInArrives", "clearGoes") {
    @Override
    ErpUnderTest erp() {
      return new MemoryErp() {
        @Override
        public Shipment map(TypedDocument document) {
          throw new IllegalStateException("refused");
        }

        @Override
        Outcome outcome(Verdict verdict) {
          return new Outcome(true, "refused");
        }
      };
    }
  };

  private final ImmutableSet<String> foundBy;

  Fault(String... foundBy) {
    this.foundBy = ImmutableSet.copyOf(foundBy);
  }

  abstract ErpUnderTest erp();

  ImmutableSet<String> foundBy() {
    return foundBy;
  }

  private static Product with(Product product, String field, String text) {
    return new Product(
        product.id(),
        java.util.stream.Stream.concat(
                product.fields().entrySet().stream().filter(e -> !e.getKey().equals(field)),
                java.util.stream.Stream.of(Map.entry(field, text)))
            .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)),
        product.price());
  }
}
