package org.ytterby.readme;

import java.time.LocalDate;
import org.ytterby.decision.Determination;
import org.ytterby.decision.FindingState;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** The example of README.md and of the package documentation; {@link ReadmeTest} compares them with this file. */
public final class ReadmeExample {
  private ReadmeExample() {}

  /** Asks about one shipment and prints the answer. */
  public static void main(String[] args) {
    // begin
    // Make a policy once and keep it: it is immutable and safe for all threads.
    ControlPolicy policy = ControlPolicy.of(Rulebooks.bundled());
    Item powder = Item.builder()
        .form(ProductForm.OXIDE)
        .composition(Composition.parse("Dy2O3"))
        .build();
    Shipment shipment = Shipment.builder()
        .exportDate(LocalDate.parse("2025-06-01"))
        .from(Countries.of("CN"))
        .to(Countries.of("DE"))
        .addLines(ShipmentLine.of("42", powder))
        .build();
    Determination answer = policy.determine(shipment).line("42");
    System.out.println(answer.release() + " " + answer.controlCodes());
    answer.findings().stream()
        .filter(f -> f.state() == FindingState.MET && f.code().isPresent())
        .forEach(f -> System.out.println(f.citation() + ": " + f.says()));
    answer.questions().forEach(q -> System.out.println("find out " + q.fact()));
    // end
  }
}
