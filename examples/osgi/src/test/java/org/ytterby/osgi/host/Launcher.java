package org.ytterby.osgi.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Starts the framework on the class path with bundles, and asks the ERP in it. */
public final class Launcher {
  private static final long PATIENCE_MILLIS = 60_000;

  private Launcher() {}

  /**
   * Starts.
   *
   * @param arguments a folder for the framework, bundles, {@code --}, and questions for the ERP; a question {@code +JAR} installs one
   *     more bundle
   * @throws Exception if anything fails
   */
  public static void main(String[] arguments) throws Exception {
    Thread.currentThread().setContextClassLoader(null);
    List<String> words = List.of(arguments);
    int end = words.indexOf("--");
    Framework framework = ServiceLoader.load(
            FrameworkFactory.class, Launcher.class.getClassLoader())
        .findFirst()
        .orElseThrow()
        .newFramework(Map.of(
            Constants.FRAMEWORK_STORAGE,
            words.get(0),
            Constants.FRAMEWORK_STORAGE_CLEAN,
            Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
    framework.start();
    System.out.println(framework.getSymbolicName() + " " + framework.getVersion());
    install(framework.getBundleContext(), words.subList(1, end));
    for (String question : words.subList(end + 1, words.size())) {
      if (question.startsWith("+")) {
        install(framework.getBundleContext(), List.of(question.substring(1)));
      } else {
        System.out.println(ask(framework.getBundleContext(), question));
      }
    }
    framework.stop();
    framework.waitForStop(PATIENCE_MILLIS);
    System.exit(0);
  }

  private static void install(BundleContext context, List<String> jars) throws Exception {
    List<Bundle> bundles = new ArrayList<>();
    for (String jar : jars) {
      bundles.add(context.installBundle(
          Path.of(jar).toUri().toString(), Files.newInputStream(Path.of(jar))));
    }
    for (Bundle bundle : bundles) {
      bundle.start();
    }
  }

  @SuppressWarnings("unchecked")
  private static String ask(BundleContext context, String question) throws Exception {
    long patience = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (System.nanoTime() < patience) {
      ServiceReference<?> erp = context.getServiceReference(UnaryOperator.class.getName());
      if (erp != null) {
        return ((UnaryOperator<String>) context.getService(erp)).apply(question);
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("no ERP came up: " + List.of(context.getBundles()));
  }
}
