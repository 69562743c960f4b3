package tiny;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.ytterby.decision.Determination;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Determines one shipment in a host whose context class loader knows nothing. */
public final class Main {
  private Main() {}

  /**
   * Starts.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Thread.currentThread().setContextClassLoader(new Blind());
    Shipment shipment = Shipment.builder()
        .exportDate(LocalDate.parse("2025-06-01"))
        .from(Countries.of("CN"))
        .to(Countries.of("DE"))
        .addLines(ShipmentLine.of(
            "42",
            Item.builder()
                .form(ProductForm.OXIDE)
                .composition(Composition.parse("Dy2O3"))
                .build()))
        .build();
    Determination answer =
        ControlPolicy.of(Rulebooks.bundled()).determine(shipment).line("42");
    System.out.println(answer.release() + " " + answer.controlCodes() + " "
        + Main.class.getModule() + " " + ControlPolicy.class.getModule() + " "
        + ImmutableList.class.getModule());
  }

  private static final class Blind extends ClassLoader {
    Blind() {
      super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      throw new ClassNotFoundException("the context class loader was asked for " + name);
    }

    @Override
    public java.net.URL getResource(String name) {
      throw new IllegalStateException("the context class loader was asked for " + name);
    }

    @Override
    public java.util.Enumeration<java.net.URL> getResources(String name) {
      throw new IllegalStateException("the context class loader was asked for " + name);
    }
  }
}
