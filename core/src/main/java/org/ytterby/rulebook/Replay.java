package org.ytterby.rulebook;

import com.google.common.collect.ImmutableList;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/** Events that have been read already, as a parser, so that a file is scanned once. */
final class Replay implements Parser {
  private final ImmutableList<Event> events;
  private int read;

  Replay(ImmutableList<Event> events) {
    this.events = events;
  }

  @Override
  public boolean checkEvent(Event.ID id) {
    return hasNext() && peekEvent().getEventId() == id;
  }

  @Override
  public Event peekEvent() {
    return events.get(read);
  }

  @Override
  public Event next() {
    return events.get(read++);
  }

  @Override
  public boolean hasNext() {
    return read < events.size();
  }
}
