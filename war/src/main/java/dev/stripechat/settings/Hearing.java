package dev.stripechat.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How Stripe's events come in to a connection: by an endpoint that we have made there or by one that the admin has, when one
 * came last, and whether the way there and back was tried.
 */
@Embeddable
public class Hearing {

    /** Nobody takes longer; who has begun and is silent since then has been interrupted. */
    private static final Duration OPENING = Duration.ofMinutes(2);

    /** Noting each event of a busy shop would be a write for nothing. */
    private static final Duration NOTED_AGAIN = Duration.ofMinutes(1);

    /** Stripe's id of the endpoint that we have made, empty: none. */
    private String endpoint = "";

    /** Why there is none, as a word, perhaps with Stripe's name of a right behind it. */
    @Column(name = "endpoint_problem")
    private String problem = "";

    @Column(name = "opening_since")
    private @Nullable Instant openingSince;

    /** A word that comes back with the events of the last trial; empty: none. */
    private String ping = "";

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    @Column(name = "pinged_at")
    private @Nullable Instant pingedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    protected Hearing() {}

    /** Somebody is about to make an endpoint; false, when somebody else is at it: two would be made. */
    public boolean mayOpen(Instant now) {
        boolean isFree = openingSince == null || !now.isBefore(openingSince.plus(OPENING));
        if (isFree) {
            openingSince = now;
        }
        return isFree;
    }

    void isOpened(String id) {
        endpoint = id;
        isSettled("");
    }

    /** The one that was there stays, or none could be made: then with a word that says why. */
    public void isSettled(String why) {
        problem = why;
        openingSince = null;
    }

    /** What is being made with the key before is of no use. */
    void isWithAnotherKey() {
        isSettled("");
    }

    /** An admin has entered a secret; a new one is of an endpoint that is not ours, or not any more. */
    void isGiven(boolean isNew) {
        endpoint = isNew ? "" : endpoint;
        problem = "";
    }

    /** A verified event has come in. */
    public void hears(Instant now) {
        if (heardAt == null || !now.isBefore(heardAt.plus(NOTED_AGAIN))) {
            heardAt = now;
        }
    }

    /** The way to Stripe and back is tried; nobody can guess the word. */
    public void pings(String word, Instant now) {
        ping = word;
        pingedAt = now;
        answeredAt = null;
    }

    /** Whether a verified event belongs to the trial; the first one that does is the answer. */
    public boolean isAnswered(String event, Instant now) {
        boolean ours = !ping.isEmpty() && event.contains(ping);
        if (ours && answeredAt == null) {
            answeredAt = now;
        }
        return ours;
    }

    /** Stripe's id of the endpoint that we have made, if we have. */
    public Optional<String> endpoint() {
        return Optional.of(endpoint).filter(id -> !id.isEmpty());
    }

    /** Why we could make none, if so. */
    public Optional<String> problem() {
        return Optional.of(problem).filter(why -> !why.isEmpty());
    }

    /** When an event came in last, to the minute. */
    public Optional<Instant> heardAt() {
        return Optional.ofNullable(heardAt);
    }

    public Optional<Instant> pingedAt() {
        return Optional.ofNullable(pingedAt);
    }

    /** When the event of the last trial came back, if it did. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
