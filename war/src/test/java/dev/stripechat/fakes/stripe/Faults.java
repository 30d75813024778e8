package dev.stripechat.fakes.stripe;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What will go wrong with the next requests to the API. */
public final class Faults {

    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    /** The next requests go wrong in this way. */
    public void next(int requests, Fault fault) {
        next(requests, "/", fault);
    }

    /** The next requests whose path contains this go wrong in this way. */
    public void next(int requests, String path, Fault fault) {
        planned.add(new Planned(path, fault, new AtomicInteger(requests)));
    }

    /** Nothing goes wrong any more. */
    public void none() {
        planned.clear();
    }

    synchronized Optional<Fault> take(String path) {
        Iterator<Planned> all = planned.iterator();
        while (all.hasNext()) {
            Planned one = all.next();
            if (path.contains(one.path)) {
                if (one.left.decrementAndGet() <= 0) {
                    planned.remove(one);
                }
                return Optional.of(one.fault);
            }
        }
        return Optional.empty();
    }

    private record Planned(String path, Fault fault, AtomicInteger left) {}
}
