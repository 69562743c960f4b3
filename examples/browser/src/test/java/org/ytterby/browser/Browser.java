package org.ytterby.browser;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium with one page and without a network. */
final class Browser implements AutoCloseable {
  private static final String SENT = "Network.requestWillBeSent";

  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  /** Starts one with a profile of its own. */
  Browser(Path profile) {
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions()
        .setBinary(installed("ytterby.chromium", "/usr/bin/chromium").toFile())
        .addArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--lang=en",
            "--user-data-dir=" + profile);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    driver = new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                installed("webdriver.chrome.driver", "/usr/bin/chromedriver").toFile())
            .build(),
        options);
    driver.get("about:blank");
    requests();
    command("Network.enable");
    command(
        "Network.emulateNetworkConditions",
        "offline",
        true,
        "latency",
        0,
        "downloadThroughput",
        -1,
        "uploadThroughput",
        -1);
  }

  private static Path installed(String property, String usual) {
    Path program = Path.of(System.getProperty(property, usual));
    if (!Files.isExecutable(program)) {
      throw new AssertionError(
          "`%s` is not there: install chromium and chromium-driver, or set -D%s"
              .formatted(program, property));
    }
    return program;
  }

  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** A screen of this size; a narrow one is a phone. */
  void screen(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        "width",
        width,
        "height",
        height,
        "deviceScaleFactor",
        1,
        "mobile",
        width < 600);
  }

  /** Shows the page as paper shows it, or as a screen does. */
  void paper(boolean paper) {
    command("Emulation.setEmulatedMedia", "media", paper ? "print" : "");
  }

  /** Whether pages that are opened from now on may run scripts. */
  void scripts(boolean allowed) {
    command("Emulation.setScriptExecutionDisabled", "value", !allowed);
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Presses a key where the focus is. */
  void press(Keys key) {
    focused().sendKeys(key);
  }

  /** What a script returns. */
  Object script(String text, Object... with) {
    return Objects.requireNonNull(driver.executeScript(text, with));
  }

  /** How many of these can be seen. */
  long seen(String selector) {
    return (long) script(
        "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).length",
        selector);
  }

  byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** What the console said since it was last asked. */
  ImmutableList<String> complaints() {
    return Streams.stream(driver.manage().logs().get(LogType.BROWSER))
        .map(Object::toString)
        .collect(toImmutableList());
  }

  /** The addresses that the page asked for since this was last asked. */
  ImmutableList<String> requests() {
    Json json = new Json();
    return Streams.stream(driver.manage().logs().get(LogType.PERFORMANCE))
        .map(entry -> json.<Map<String, Object>>toType(entry.getMessage(), Json.MAP_TYPE))
        .map(entry -> part(entry, "message"))
        .filter(message -> SENT.equals(message.get("method")))
        .map(message -> String.valueOf(part(part(message, "params"), "request").get("url")))
        .collect(toImmutableList());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> whole, String name) {
    return (Map<String, Object>) Objects.requireNonNull(whole.get(name));
  }

  private void command(String name, Object... with) {
    ImmutableMap.Builder<String, Object> parameters = ImmutableMap.builder();
    for (int i = 0; i < with.length; i += 2) {
      parameters.put(with[i].toString(), with[i + 1]);
    }
    driver.executeCdpCommand(name, parameters.buildOrThrow());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
