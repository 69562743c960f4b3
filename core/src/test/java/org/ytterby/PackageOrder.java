package org.ytterby;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the packages that a source file uses and may not: those below its own in the order. */
final class PackageOrder {
  /** Each package uses only itself and those before it. */
  static final ImmutableList<String> ORDER = ImmutableList.of(
      "element", "quantity", "material", "trade", "law", "decision", "policy", "rulebook");

  private static final Pattern TEXT_OR_COMMENT = Pattern.compile(
      "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'|/\\*(?s:.*?)\\*/|//.*");
  private static final Pattern OWN = Pattern.compile("\\bpackage\\s+org\\.ytterby\\.(\\w+)\\s*;");
  private static final Pattern USED =
      Pattern.compile("\\borg\\s*\\.\\s*ytterby\\s*\\.\\s*([a-z]\\w*)");

  private PackageOrder() {}

  /**
   * What a source file uses though it may not; all that it uses, if its own package has no place in the order.
   *
   * @param source the text of a file of one of the packages
   * @return the last parts of the names of the packages
   */
  static ImmutableSet<String> strays(String source) {
    String code = TEXT_OR_COMMENT.matcher(source).replaceAll(" ");
    String own = groups(OWN, code).findFirst().orElse("");
    return groups(USED, code)
        .filter(used -> ORDER.indexOf(used) < 0 || ORDER.indexOf(used) > ORDER.indexOf(own))
        .collect(toImmutableSet());
  }

  private static Stream<String> groups(Pattern pattern, String code) {
    return pattern.matcher(code).results().map((MatchResult r) -> r.group(1));
  }
}
