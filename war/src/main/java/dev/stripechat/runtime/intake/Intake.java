package dev.stripechat.runtime.intake;

import java.util.List;
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

    /** Subjects with something waiting from sources of that kind, e.g. {@code stripe:}. */
    Set<Subject> unfinished(String sourcePrefix);

    /** What was passed over with one of these outcomes waits again: what was wrong may be right now. */
    void reopen(String source, Set<String> outcomes);

    /** What arrivals are about. */
    record Subject(String source, String subject) {}
}
