package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.decision.Inquiry;

/**
 * Finds what is worth finding out: the smallest sets of answers after which no other fact matters. It tries the facts one by one,
 * then by twos and threes, each with every answer, and leaves out what holds an answer that is enough by itself.
 */
final class Inquirer {
  private static final long MOST = 4_000_000;
  private static final long MOST_AT_ONCE = 20_000;
  private static final int MOST_COVER_STEPS = 20_000;
  private static final int MOST_STATES_OF_LAW = 32;

  private final ImmutableList<Weighing> worlds;
  private final Settled settled;
  private final Predicate<String> isFact;
  private final ToIntFunction<String> cost;
  private final ImmutableList<Topic> topics;
  private final Topic law;
  private final ImmutableList<Topic.Told> statesOfLaw;
  private final Map<Topic, ImmutableList<Topic.Told>> answers = new LinkedHashMap<>();
  private final List<Enough> enough = new ArrayList<>();
  private boolean complete;
  private int coverSteps;

  /** Answers that are enough together. */
  private record Enough(ImmutableMap<Topic, Topic.Told> told) {
    boolean isIn(Map<Topic, Topic.Told> more) {
      return told.entrySet().stream().allMatch(t -> t.getValue().equals(more.get(t.getKey())));
    }
  }

  Inquirer(Judged judged, Span span, Predicate<String> isFact, ToIntFunction<String> cost) {
    worlds = Weighing.of(judged, span);
    settled = Weighing.settled(judged, worlds);
    this.isFact = isFact;
    this.cost = cost;
    topics =
        Topic.of(settled.unknowns().stream().filter(this::isAllFact).collect(toImmutableList()));
    law = new Topic(
        "", settled.unknowns().stream().filter(u -> !isAllFact(u)).collect(toImmutableList()));
    Optional<ImmutableList<Topic.Told>> states =
        law.answers(settled).filter(s -> s.size() <= MOST_STATES_OF_LAW);
    complete = states.isPresent();
    statesOfLaw = states.orElse(ImmutableList.of(new Topic.Told(ImmutableMap.of())));
    for (Topic topic : topics) {
      Optional<ImmutableList<Topic.Told>> all = topic.answers(settled);
      complete &= all.isPresent();
      all.ifPresent(a -> answers.put(topic, a));
    }
  }

  private boolean isAllFact(Unknown unknown) {
    return unknown.facts().stream().allMatch(isFact);
  }

  Inquiry inquiry(String id, Set<String> openPoints) {
    if (!isSettled()) {
      for (int together = 1; together <= Inquiry.MOST_TOGETHER; together++) {
        choose(together, ImmutableList.copyOf(answers.keySet()), new LinkedHashMap<>());
      }
      coverSteps = 0;
      complete &= isCovered(new LinkedHashMap<>());
    }
    Comparator<Inquiry.Fact> cheapest =
        Comparator.comparingDouble(f -> -share(f.replies()) / f.cost());
    ImmutableList<Inquiry.Fact> questions = enough.stream()
        .flatMap(e -> e.told.keySet().stream())
        .distinct()
        .map(this::fact)
        .sorted(cheapest.thenComparingInt(Inquiry.Fact::cost).thenComparing(Inquiry.Fact::fact))
        .collect(toImmutableList());
    ImmutableSortedSet<String> notFacts = Stream.concat(
            law.unknowns().stream().flatMap(u -> u.facts().stream()).filter(isFact.negate()),
            openPoints.stream())
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    return new Inquiry(id, questions, sets(), notFacts, complete);
  }

  private boolean isSpent() {
    return settled.work() > MOST;
  }

  private void choose(int together, ImmutableList<Topic> from, Map<Topic, Topic.Told> told) {
    if (together == 0) {
      if (isSettled()) {
        enough.add(new Enough(ImmutableMap.copyOf(told)));
      }
      return;
    }
    for (int i = 0; i + together <= from.size(); i++) {
      Topic topic = from.get(i);
      ImmutableList<Topic> rest = from.subList(i + 1, from.size());
      for (Topic.Told answer : Objects.requireNonNull(answers.get(topic))) {
        if (isSpent()) {
          complete = false;
          return;
        }
        told.put(topic, answer);
        if (enough.stream().noneMatch(e -> e.isIn(told))) {
          answer.during(settled, () -> choose(together - 1, rest, told));
        }
        told.remove(topic);
      }
    }
  }

  /** Whether no fact matters any more, in every state of the law. */
  private boolean isSettled() {
    boolean[] open = {false};
    for (Topic.Told state : statesOfLaw) {
      state.during(settled, () -> open[0] = worlds.stream().anyMatch(w -> !isSettled(w)));
      if (open[0]) {
        return false;
      }
    }
    return true;
  }

  private boolean isSettled(Weighing world) {
    Weighed weighed = new Weighed(settled, MOST_AT_ONCE);
    weighed.add(world);
    return weighed.isSettled();
  }

  /** Whether some set is enough, however things turn out. */
  private boolean isCovered(Map<Topic, Topic.Told> told) {
    if (++coverSteps > MOST_COVER_STEPS) {
      return false;
    }
    Optional<Enough> fits = enough.stream()
        .filter(e -> e.told.keySet().stream()
            .allMatch(t -> !told.containsKey(t) || Objects.equals(told.get(t), e.told.get(t))))
        .findFirst();
    if (fits.isEmpty()) {
      return false;
    }
    Optional<Topic> next =
        fits.get().told.keySet().stream().filter(t -> !told.containsKey(t)).findFirst();
    boolean[] covered = {true};
    for (Topic.Told answer : next.map(answers::get).orElse(ImmutableList.of())) {
      told.put(next.orElseThrow(), answer);
      answer.during(settled, () -> covered[0] &= isCovered(told));
      told.remove(next.orElseThrow());
    }
    return covered[0];
  }

  private Inquiry.Fact fact(Topic topic) {
    ImmutableList<Map<Topic, Topic.Told>> ways = Objects.requireNonNull(answers.get(topic)).stream()
        .map(told -> ImmutableMap.of(topic, told))
        .collect(toImmutableList());
    return new Inquiry.Fact(
        topic.fact(), QuestionWords.of(topic), cost(topic.fact()), replies(ways, true));
  }

  private int cost(String fact) {
    int stated = cost.applyAsInt(fact);
    if (stated < 1) {
      throw new IllegalArgumentException(
          "cost of `%s` is %s: give one or more".formatted(fact, stated));
    }
    return stated;
  }

  /** Answers that do the same are one reply. */
  private ImmutableList<Inquiry.Reply> replies(
      ImmutableList<Map<Topic, Topic.Told>> ways, boolean all) {
    Map<Inquiry.Reply, List<String>> alike = new LinkedHashMap<>();
    for (Map<Topic, Topic.Told> way : ways) {
      during(way.values().iterator(), () -> {
        Weighed weighed = new Weighed(settled, MOST_AT_ONCE);
        worlds.forEach(weighed::add);
        Outcome outcome = weighed.outcome();
        Inquiry.Reply effect = new Inquiry.Reply(
            "", outcome.requirement(), outcome.review(), outcome.party(), isSettled());
        alike
            .computeIfAbsent(effect, e -> new ArrayList<>())
            .add(way.entrySet().stream()
                .map(t -> (way.size() > 1 ? t.getKey().fact() + ": " : "")
                    + AnswerWords.of(settled, t.getKey(), t.getValue()))
                .collect(Collectors.joining(", ")));
      });
    }
    boolean any = all && alike.size() == 1 && ways.size() > 1;
    return alike.entrySet().stream()
        .map(e -> new Inquiry.Reply(
            any
                ? "any answer"
                : e.getValue().stream().distinct().collect(Collectors.joining(" or ")),
            e.getKey().requirement(),
            e.getKey().review(),
            e.getKey().party(),
            e.getKey().settles()))
        .collect(toImmutableList());
  }

  private void during(Iterator<Topic.Told> told, Runnable work) {
    if (told.hasNext()) {
      told.next().during(settled, () -> during(told, work));
    } else {
      work.run();
    }
  }

  private ImmutableList<Inquiry.FactSet> sets() {
    Map<ImmutableSet<Topic>, List<Map<Topic, Topic.Told>>> byTopics = new LinkedHashMap<>();
    enough.forEach(e -> byTopics
        .computeIfAbsent(ImmutableSet.copyOf(e.told.keySet()), t -> new ArrayList<>())
        .add(e.told));
    return byTopics.entrySet().stream()
        .map(e -> new Inquiry.FactSet(
            e.getKey().stream()
                .map(Topic::fact)
                .collect(toImmutableSortedSet(Comparator.naturalOrder())),
            isAlwaysEnough(e.getKey(), new LinkedHashMap<>()),
            replies(ImmutableList.copyOf(e.getValue()), false)))
        .sorted(Comparator.<Inquiry.FactSet>comparingInt(
                s -> s.facts().stream().mapToInt(this::cost).sum())
            .thenComparing(s -> !s.always())
            .thenComparing(s -> s.facts().toString()))
        .collect(toImmutableList());
  }

  private boolean isAlwaysEnough(Set<Topic> topics, Map<Topic, Topic.Told> told) {
    if (enough.stream().anyMatch(e -> e.isIn(told))) {
      return true;
    }
    Optional<Topic> next = topics.stream().filter(t -> !told.containsKey(t)).findFirst();
    if (next.isEmpty()) {
      return false;
    }
    boolean[] always = {true};
    for (Topic.Told answer : Objects.requireNonNull(answers.get(next.get()))) {
      told.put(next.get(), answer);
      answer.during(settled, () -> always[0] &= isAlwaysEnough(topics, told));
      told.remove(next.get());
    }
    return always[0];
  }

  /** The share of the answers that settle it. */
  private static double share(ImmutableList<Inquiry.Reply> replies) {
    return (double) replies.stream().filter(Inquiry.Reply::settles).count() / replies.size();
  }
}
