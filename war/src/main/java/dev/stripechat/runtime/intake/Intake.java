package dev.stripechat.runtime.intake;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All arrivals. Called inside the transaction that acknowledges or handles them. */
public interface Intake {

    /**
     * Keeps it.
     *
     * @return false, when this source has sent this event before: then nothing is changed
     */
    boolean keep(Arrival arrival);

    /** Locks and returns what waits about this subject, oldest first. */
    List<Arrival> waiting(String source, String subject);

    /** Subjects with something waiting from sources of that kind, e.g. {@code stripe:}; not more than so many. */
    Set<Subject> unfinished(String sourcePrefix, int most);

    /** What failed too often and was put aside, the newest first. */
    List<Arrival> dead(ShopId shop, int most);

    /** One of the shop's arrivals, held until the end of the transaction. */
    Optional<Arrival> held(ShopId shop, String source, String eventId);

    /**
     * One that was put aside waits again.
     *
     * @return what it is about; nothing, when the shop has none such
     */
    default Optional<Subject> again(ShopId shop, String source, String eventId) {
        return held(shop, source, eventId)
                .filter(Arrival::again)
                .map(arrival -> new Subject(arrival.source(), arrival.subject()));
    }

    /**
     * One that was put aside is passed over for good.
     *
     * @return whether the shop has one such
     */
    default boolean skip(ShopId shop, String source, String eventId, Instant at) {
        return held(shop, source, eventId).filter(arrival -> arrival.skip(at)).isPresent();
    }

    /** What was passed over in the last days with one of these outcomes waits again: what was wrong may be right now. */
    void reopen(String source, Set<String> outcomes);

    /** What arrivals are about. */
    record Subject(String source, String subject) {}
}
