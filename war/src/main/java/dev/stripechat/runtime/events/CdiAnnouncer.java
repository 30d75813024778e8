package dev.stripechat.runtime.events;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Announces by CDI events. */
@Dependent
class CdiAnnouncer implements Announcer {

    private final Event<Object> events;

    @Inject
    CdiAnnouncer(Event<Object> events) {
        this.events = events;
    }

    @Override
    public void announce(Object event) {
        events.fire(event);
    }
}
