package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.Timers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What browsers report of what they have received and read. It is collected here and stored apart from who reports it, at
 * most once in three seconds for each side of a conversation; a browser reports again what got lost.
 */
@ApplicationScoped
public class SeenReports {

    private static final Logger LOG = LoggerFactory.getLogger(SeenReports.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final Notes notes;
    private final LongSupplier nanos;
    private final Map<Whose, Reach> waiting = new LinkedHashMap<>();
    private final Map<Whose, Stored> stored =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Whose, Stored> eldest) {
                    return size() > MOST;
                }
            };

    /** One side of a conversation. */
    private record Whose(Side side, ShopId shop, ConversationId conversation) {}

    /** What was stored of it last, and when. */
    private record Stored(Reach reach, long nanoTime) {}

    /** Who stores it. */
    @FunctionalInterface
    interface Notes {
        void note(Side side, ShopId shop, ConversationId conversation, Reach reach);
    }

    protected SeenReports() {
        this((side, shop, conversation, reach) -> {}, System::nanoTime);
    }

    @Inject
    SeenReports(NoteSeen noteSeen) {
        this(noteSeen::by, System::nanoTime);
    }

    SeenReports(Notes notes, LongSupplier nanos) {
        this.notes = notes;
        this.nanos = nanos;
    }

    void start(
            @Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class)
                    Object started,
            Timers timers)
            throws NamingException {
        timers.every(LOOK, this::store);
    }

    /** That side has come so far. Returns at once; what is known already, or too much, is dropped. */
    public synchronized void report(
            Side side, ShopId shop, ConversationId conversation, Reach reach) {
        Whose whose = new Whose(side, shop, conversation);
        Stored before = stored.get(whose);
        boolean isKnown = before != null && before.reach().covers(reach);
        if (!isKnown && (waiting.size() < MOST || waiting.containsKey(whose))) {
            waiting.merge(whose, reach, Reach::and);
        }
    }

    /** Stores what may be stored now; what fails waits for the next time. */
    void store() {
        for (Whose whose : due()) {
            Reach reach = taken(whose);
            try {
                notes.note(whose.side(), whose.shop(), whose.conversation(), reach);
            } catch (RuntimeException notNow) {
                LOG.debug("a mark could not be stored: {}", notNow.toString());
                again(whose, reach);
            }
        }
    }

    private synchronized List<Whose> due() {
        long now = nanos.getAsLong();
        List<Whose> due = new ArrayList<>(waiting.keySet());
        due.removeIf(
                whose -> {
                    Stored before = stored.get(whose);
                    return before != null && now - before.nanoTime() < PAUSE.toNanos();
                });
        return due;
    }

    private synchronized Reach taken(Whose whose) {
        Reach reach = waiting.remove(whose);
        stored.remove(whose);
        stored.put(whose, new Stored(reach, nanos.getAsLong()));
        return reach;
    }

    private synchronized void again(Whose whose, Reach reach) {
        stored.put(whose, new Stored(Reach.NOTHING, nanos.getAsLong()));
        waiting.merge(whose, reach, Reach::and);
    }
}
