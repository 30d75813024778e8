package dev.stripechat.runtime.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what was announced, and tells those who asked for it. */
public final class RecordingAnnouncer implements Announcer {

    private final List<Object> announced = new ArrayList<>();
    private final List<Consumer<Object>> observers = new ArrayList<>();

    @Override
    public void announce(Object event) {
        announced.add(event);
        observers.forEach(observer -> observer.accept(event));
    }

    /** From now on such events are told to the observer at once, as within a transaction. */
    public <T> void tell(Class<T> kind, Consumer<T> observer) {
        observers.add(
                event -> {
                    if (kind.isInstance(event)) {
                        observer.accept(kind.cast(event));
                    }
                });
    }

    /** What of that kind was announced, in order. */
    public <T> List<T> announced(Class<T> kind) {
        return announced.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
