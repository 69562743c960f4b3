package org.ytterby.flink;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ytterby.decision.DecisionRecord;

/**
 * What answers say, to find out whether new law says something else. The version of the law and the number of provisions that are
 * not met are left aside: they change with any law, whether it touches the shipment or not.
 */
final class Said {
  private static final Pattern ASIDE =
      Pattern.compile("\"notMet\":[0-9]+|\"rulebook\":\"(?:[^\"\\\\]|\\\\.)*\"");

  private Said() {}

  static String of(DecisionRecord record) {
    return digest(record.answers().stream()
        .map(answer -> ASIDE.matcher(answer).replaceAll(""))
        .collect(Collectors.joining("\n")));
  }

  static String digest(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
