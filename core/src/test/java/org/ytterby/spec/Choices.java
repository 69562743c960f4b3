package org.ytterby.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Answers to questions that are asked one after the other. {@link #each} runs a piece of work once for every way to answer the
 * questions that it asks.
 */
public final class Choices {
  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private Optional<Random> random = Optional.empty();
  private int at;

  private Choices() {}

  /** One of these. */
  public <T> T among(List<T> options) {
    if (at == taken.size()) {
      taken.add(random.map(r -> r.nextInt(options.size())).orElse(0));
      sizes.add(options.size());
    }
    return options.get(taken.get(at++));
  }

  /**
   * Does the work for every sequence of answers. Where there are more than {@code most}, half of that number are the first ones
   * in order and the other half are drawn, always the same.
   *
   * @return how often the work was done
   */
  public static int each(int most, Consumer<Choices> work) {
    Choices choices = new Choices();
    int done = 0;
    boolean more = true;
    while (more && done < most / 2) {
      work.accept(choices);
      done++;
      more = choices.advance();
    }
    Random random = new Random(most);
    for (; more && done < most; done++) {
      Choices drawn = new Choices();
      drawn.random = Optional.of(random);
      work.accept(drawn);
    }
    return done;
  }

  private boolean advance() {
    at = 0;
    for (int last = taken.size() - 1; last >= 0; last--) {
      if (taken.get(last) + 1 < sizes.get(last)) {
        taken.set(last, taken.get(last) + 1);
        return true;
      }
      taken.subList(last, last + 1).clear();
      sizes.subList(last, last + 1).clear();
    }
    return false;
  }
}
