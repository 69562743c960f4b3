package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * A party on a list.
 *
 * @param name its name as the list gives it
 * @param also other names of the same party: in another language, or short
 */
public record ListedParty(String name, ImmutableList<String> also) {
  /**
   * Every name under which it is listed.
   *
   * @return the name, then the others
   */
  public Stream<String> allNames() {
    return Stream.concat(Stream.of(name), also.stream());
  }
}
