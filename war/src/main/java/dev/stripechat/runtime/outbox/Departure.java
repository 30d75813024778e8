package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that goes out to another system. It waits in its lane; when it is the first there and its time has come, one
 * node notes that it is sending, sends, and notes what came of it. What failed is tried again, each time later; what was
 * refused, or failed for a day, is dead until a person looks at it. Where nobody knows whether it arrived, it is uncertain.
 */
@Entity
@Table(name = "runtime_outbox")
public class Departure {

    /** How far it is. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        UNCERTAIN,
        DEAD,
        SKIPPED;

        /** Whether nothing more comes of it. */
        public boolean isLast() {
            return this == SENT || this == SKIPPED;
        }

        /** Whether it stops its lane until a person, or evidence, decides. */
        public boolean isStuck() {
            return this == DEAD || this == UNCERTAIN;
        }
    }

    @Id private UUID id;

    @Column(insertable = false, updatable = false)
    private long number;

    @Column(name = "shop_id")
    private UUID shopId;

    private String destination;
    private String lane;
    private String what;
    private String payload;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Embedded private Progress progress;

    protected Departure() {}

    /** A new one, not to leave before that time. */
    public Departure(Letter letter, Instant now, Instant notBefore) {
        this.id = UUID.randomUUID();
        this.shopId = letter.lane().shop().value();
        this.destination = letter.lane().destination();
        this.lane = letter.lane().name();
        this.what = letter.what();
        this.payload = letter.payload();
        this.idempotencyKey = letter.key();
        this.progress = new Progress(now, notBefore);
    }

    /** A node begins to send it, and will have an answer, or none, after that time at the latest. */
    void leaves(String node, Instant now, Duration longestCall) {
        progress.leaves(node, now, longestCall);
    }

    /** Who was sending it has died: it may have arrived, or not. */
    void orphaned(boolean mayRepeat, Instant now) {
        progress.unsure(Cause.NODE_DIED, mayRepeat, now);
    }

    /**
     * The attempt of that number is over. What comes late, from a node that was taken for dead, counts only if it proves
     * that it has arrived. Says whether it was not late.
     */
    boolean settle(int attempt, Result result, boolean mayRepeat, Instant now) {
        return progress.settle(attempt, result, mayRepeat, now);
    }

    /** Something has happened that may make it possible: if it waits, it need not wait longer. */
    void wakes(Instant now) {
        progress.wakes(now);
    }

    /** A person wants it sent again; says whether it was one that is stuck. */
    public boolean again(Instant now) {
        return progress.again(now);
    }

    /** A person passes it over; says whether it was one that is stuck. */
    public boolean skip(Instant now) {
        return progress.skip(now);
    }

    /** It is not wanted any more. */
    void drop(Cause why, Instant now) {
        progress.drop(why, now);
    }

    /** What its carrier had to know is of no use any more, once it is over. */
    public void empties() {
        if (state().isLast()) {
            payload = "";
        }
    }

    /** Whether it waits because it would do harm now, and not because it failed. */
    public boolean isPostponed() {
        return progress.isPostponed();
    }

    boolean isDue(Instant now) {
        return nextAt().filter(time -> !time.isAfter(now)).isPresent();
    }

    public UUID id() {
        return id;
    }

    public Lane lane() {
        return new Lane(new ShopId(shopId), destination, lane);
    }

    public Letter letter() {
        return new Letter(lane(), what, payload, idempotencyKey);
    }

    public State state() {
        return progress.state();
    }

    /** How often it was tried; also the number of the last attempt. */
    public int attempts() {
        return progress.attempts();
    }

    /** Why it was not sent at the last attempt; empty, if there was none or it was sent. */
    public String cause() {
        return progress.cause();
    }

    public Instant createdAt() {
        return progress.createdAt();
    }

    public Optional<Instant> triedAt() {
        return progress.triedAt();
    }

    /** When it is tried next; nothing, if that is not for us to decide. */
    public Optional<Instant> nextAt() {
        return progress.nextAt();
    }

    public Optional<Instant> settledAt() {
        return progress.settledAt();
    }
}
