package dev.stripechat.runtime.limits;

import dev.stripechat.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sockets and streams that are open on this node: so many from one address, so many of shoppers in all. The Inboxes of
 * the staff are counted apart, so that shoppers leave no agent outside.
 */
@ApplicationScoped
public class Seats {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final int mostInAll;
    private final int mostOfOne;
    private final Map<String, Integer> shoppers = new ConcurrentHashMap<>();
    private final Map<String, Integer> staff = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    protected Seats() {
        this(ConfigProvider.getConfig());
    }

    /** As many from one address as may ask at once. */
    @Inject
    public Seats(Config config) {
        mostInAll = Limits.number(config, "stripe-chat.limits.open-streams", 10_000);
        mostOfOne = 10 * Limits.number(config, Limits.REQUESTS, Limits.USUAL_REQUESTS);
    }

    /** A place that was taken. */
    @FunctionalInterface
    public interface Seat {

        /** It is free again. Who says so twice frees no other. */
        void leave();
    }

    /**
     * Takes one for a shopper.
     *
     * @throws Refusal too many ({@code too_many_streams}) from this address, or unavailable ({@code full}): this node
     */
    public Seat shopper(String address) {
        Seat seat = sit(shoppers, address);
        if (taken.incrementAndGet() > mostInAll) {
            taken.decrementAndGet();
            seat.leave();
            throw Refusal.unavailable("full", "Too many chats are open here; try again later.");
        }
        return once(
                () -> {
                    taken.decrementAndGet();
                    seat.leave();
                });
    }

    /**
     * Takes one for an Inbox.
     *
     * @throws Refusal too many ({@code too_many_streams}) from this address
     */
    public Seat staff(String address) {
        return once(sit(staff, address));
    }

    private Seat sit(Map<String, Integer> places, String address) {
        Seat seat = () -> leave(places, address);
        if (places.merge(address, 1, Integer::sum) > mostOfOne) {
            seat.leave();
            throw Refusal.tooMany(
                    "too_many_streams", "Too many chats are open from this address.", WAIT);
        }
        return seat;
    }

    private static void leave(Map<String, Integer> places, String address) {
        places.computeIfPresent(
                address,
                (known, many) -> {
                    return many == 1 ? null : many - 1;
                });
    }

    private static Seat once(Seat seat) {
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                seat.leave();
            }
        };
    }
}
