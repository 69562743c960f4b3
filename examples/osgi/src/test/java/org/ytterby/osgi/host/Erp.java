package org.ytterby.osgi.host;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.ytterby.erp.Component;
import org.ytterby.erp.Delivery;
import org.ytterby.erp.Masters;
import org.ytterby.erp.Product;
import org.ytterby.erp.Verdict;
import org.ytterby.osgi.DocumentCheck;

/** The bundle that is the ERP: one product at a time, and a check of every delivery of it. */
public final class Erp implements BundleActivator, Masters {
  private ImmutableMap<String, String> product = ImmutableMap.of();

  @Override
  public void start(BundleContext context) throws Exception {
    context.registerService(Masters.class, this, null);
    String check = "(objectClass=" + DocumentCheck.class.getName() + ")";
    context.addServiceListener(
        event -> {
          if (event.getType() == ServiceEvent.REGISTERED) open(context);
        },
        check);
    open(context);
  }

  private @Nullable ServiceRegistration<?> desk;

  private synchronized void open(BundleContext context) {
    if (desk == null && context.getServiceReference(DocumentCheck.class) != null) {
      UnaryOperator<String> answers = question -> answer(context, question);
      desk = context.registerService(UnaryOperator.class, answers, null);
    }
  }

  /** What happens to a delivery of a product from China to Germany: {@code 2025-06-01 form=oxide composition=Dy2O3}. */
  private String answer(BundleContext context, String question) {
    ServiceReference<DocumentCheck> check = context.getServiceReference(DocumentCheck.class);
    List<String> words = Splitter.on(' ').splitToList(question);
    product = ImmutableMap.copyOf(Splitter.on(';').withKeyValueSeparator('=').split(words.get(1)));
    Delivery delivery = new Delivery(
        "D1",
        LocalDate.parse(words.get(0)),
        ImmutableMap.of("from_country", "CN", "to_country", "DE"),
        ImmutableList.of(new Delivery.Line("10", "P1")));
    Verdict verdict = context.getService(check).check(delivery);
    return (verdict.held() ? "held: " : "goes: ") + verdict.reason() + " [" + verdict.rulebook()
        + "]";
  }

  @Override
  public void stop(BundleContext context) {}

  @Override
  public Optional<Product> product(String id) {
    return Optional.of(new Product(id, product, Optional.empty()));
  }

  @Override
  public ImmutableList<Component> components(String parent) {
    return ImmutableList.of();
  }

  @Override
  public Optional<BigDecimal> rate(String from, String to, LocalDate day) {
    return Optional.empty();
  }
}
