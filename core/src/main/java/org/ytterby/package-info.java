/**
 * Where goods and technology stand under export controls that work by lists. One question, from facts to answer:
 *
 * <pre>{@code
 * // Make a policy once and keep it: it is immutable and safe for all threads.
 * ControlPolicy policy = ControlPolicy.of(Rulebooks.bundled());
 * Item powder = Item.builder()
 *     .form(ProductForm.OXIDE)
 *     .composition(Composition.parse("Dy2O3"))
 *     .build();
 * Shipment shipment = Shipment.builder()
 *     .exportDate(LocalDate.parse("2025-06-01"))
 *     .from(Countries.of("CN"))
 *     .to(Countries.of("DE"))
 *     .addLines(ShipmentLine.of("42", powder))
 *     .build();
 * Determination answer = policy.determine(shipment).line("42");
 * System.out.println(answer.release() + " " + answer.controlCodes());
 * answer.findings().stream()
 *     .filter(f -> f.state() == FindingState.MET && f.code().isPresent())
 *     .forEach(f -> System.out.println(f.citation() + ": " + f.says()));
 * answer.questions().forEach(q -> System.out.println("find out " + q.fact()));
 * }</pre>
 *
 * <p>The packages in order; each uses only those above it:
 *
 * <ul>
 *   <li>{@link org.ytterby.element}: the chemical elements.
 *   <li>{@link org.ytterby.quantity}: exact intervals, shares, money, and three-valued truth.
 *   <li>{@link org.ytterby.material}: formulas, compositions, chemical classes and product forms.
 *   <li>{@link org.ytterby.trade}: items, parties, shipments. This is what a host builds.
 *   <li>{@link org.ytterby.law}: law as data, and where it stands on a day.
 *   <li>{@link org.ytterby.decision}: answers as data. This is what a host reads.
 *   <li>{@link org.ytterby.policy}: {@link org.ytterby.policy.ControlPolicy}, which turns the one into the other.
 *   <li>{@link org.ytterby.rulebook}: reads law files, the bundled ones or a caller's own.
 * </ul>
 *
 * <p>This package itself holds nothing but the style of the value types.
 */
package org.ytterby;
