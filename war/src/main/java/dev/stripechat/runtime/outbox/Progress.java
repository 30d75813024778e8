package dev.stripechat.runtime.outbox;

import dev.stripechat.runtime.jobs.Backoff;
import dev.stripechat.runtime.outbox.Departure.State;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a departure is, what came of the attempts, and when the next one is due. */
@Embeddable
public class Progress {

    static final int MOST_FAILURES = 30;
    static final Duration OLDEST = Duration.ofDays(1);

    /** As long as something may be not possible just now; then it is given up in silence. */
    static final Duration LONGEST_WAIT = Duration.ofDays(30);

    static final Duration FIRST_LOOK = Duration.ofHours(1);

    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofHours(1));

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private int failures;
    private boolean woken;
    private String node;
    private String cause;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Since when it fails, or waits to be possible. */
    @Column(name = "trying_since")
    private Instant tryingSince;

    @Column(name = "tried_at")
    private @Nullable Instant triedAt;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    protected Progress() {}

    Progress(Instant now, Instant notBefore) {
        this.node = "";
        this.cause = "";
        this.createdAt = now;
        this.tryingSince = now;
        waitUntil(notBefore);
    }

    private void waitUntil(Instant time) {
        state = State.WAITING;
        nextAt = time;
    }

    void leaves(String byNode, Instant now, Duration longestCall) {
        state = State.SENDING;
        attempts++;
        woken = false;
        node = byNode;
        triedAt = now;
        nextAt = now.plus(longestCall);
    }

    boolean settle(int attempt, Result result, boolean mayRepeat, Instant now) {
        boolean awaited = attempt == attempts && state == State.SENDING;
        boolean evidence = result instanceof Result.Sent && !state.isLast();
        if (awaited || evidence) {
            apply(result, mayRepeat, now);
        }
        return awaited;
    }

    private void apply(Result result, boolean mayRepeat, Instant now) {
        if (result instanceof Result.Sent) {
            ends(State.SENT, "", now);
        } else if (result instanceof Result.Later later) {
            fails(later.cause(), later.after(), now);
        } else if (result instanceof Result.NotNow notNow) {
            postponed(notNow.cause(), now);
        } else if (result instanceof Result.Unsure unsure) {
            unsure(unsure.cause(), mayRepeat, now);
        } else if (result instanceof Result.Refused refused) {
            dies(refused.cause());
        } else if (result instanceof Result.Needless needless) {
            ends(State.SKIPPED, needless.cause().toString(), now);
        }
    }

    void unsure(Cause why, boolean mayRepeat, Instant now) {
        if (mayRepeat) {
            fails(why, Optional.empty(), now);
        } else {
            stuck(State.UNCERTAIN, why);
        }
    }

    private void fails(Cause why, Optional<Duration> asked, Instant now) {
        failures++;
        if (failures >= MOST_FAILURES || now.isAfter(tryingSince.plus(OLDEST))) {
            dies(why);
            return;
        }
        cause = why.toString();
        Duration wait = asked.orElseGet(() -> BACKOFF.after(failures));
        waitUntil(now.plus(wait.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wait));
    }

    private void dies(Cause why) {
        stuck(State.DEAD, why);
    }

    private void stuck(State how, Cause why) {
        state = how;
        cause = why.toString();
        nextAt = null;
    }

    /** Waits for an hour, then each time as long as it has waited already. */
    private void postponed(Cause why, Instant now) {
        Duration age = Duration.between(createdAt, now);
        if (age.compareTo(LONGEST_WAIT) > 0) {
            ends(State.SKIPPED, why.toString(), now);
            return;
        }
        failures = 0;
        tryingSince = now;
        cause = why.toString();
        waitUntil(woken ? now : now.plus(age.compareTo(FIRST_LOOK) < 0 ? FIRST_LOOK : age));
    }

    void ends(State last, String why, Instant now) {
        state = last;
        cause = why;
        nextAt = null;
        settledAt = now;
    }

    void wakes(Instant now) {
        woken = true;
        if (state == State.WAITING) {
            nextAt = now;
            tryingSince = now;
        }
    }

    boolean again(Instant now) {
        boolean stuck = state.isStuck();
        if (stuck) {
            failures = 0;
            tryingSince = now;
            waitUntil(now);
        }
        return stuck;
    }

    boolean skip(Instant now) {
        boolean stuck = state.isStuck();
        if (stuck) {
            ends(State.SKIPPED, cause, now);
        }
        return stuck;
    }

    void drop(Cause why, Instant now) {
        if (state != State.SENDING && !state.isLast()) {
            ends(State.SKIPPED, why.toString(), now);
        }
    }

    boolean isPostponed() {
        return state == State.WAITING && failures == 0 && attempts > 0;
    }

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    String cause() {
        return cause;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> triedAt() {
        return Optional.ofNullable(triedAt);
    }

    Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
