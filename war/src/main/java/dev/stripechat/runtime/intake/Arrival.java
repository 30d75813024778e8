package dev.stripechat.runtime.intake;

import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * One event as another system sent it. It is kept (once per source and event id), then handled or passed over; its body
 * stays as it came for a week, because later knowledge may read more from it; then only its id is left, for a month, so
 * that a late repeat is still known. What fails again and again is put aside.
 */
@Entity
@Table(name = "runtime_intake")
@IdClass(Arrival.Key.class)
public class Arrival {

    private static final String SKIPPED = "skipped";

    /** Source and event id: the same event may be sent many times. */
    public record Key(String source, String eventId) implements Serializable {}

    @Id private String source;

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "shop_id")
    private UUID shopId;

    private String subject;
    private byte[] body;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "handled_at")
    private Instant handledAt;

    @Column(name = "emptied_at")
    private Instant emptiedAt;

    private String outcome;
    private int attempts;
    private String cause;

    @Column(name = "dead_at")
    private Instant deadAt;

    protected Arrival() {}

    /**
     * @param source who sent it, e.g. {@code stripe:} and the id of the connection; never shared by two shops
     * @param subject what it is about; arrivals about one subject are handled one after the other
     */
    public Arrival(
            ShopId shop, String source, String eventId, String subject, byte[] body, Instant at) {
        this.shopId = shop.value();
        this.source = source;
        this.eventId = eventId;
        this.subject = subject;
        this.body = Arrays.copyOf(body, body.length);
        this.receivedAt = at;
        this.cause = "";
    }

    /** Notes that it has been dealt with, and how. */
    public void handled(String how, Instant at) {
        this.outcome = Objects.requireNonNull(how);
        this.handledAt = at;
    }

    /** It could not be dealt with, for a reason that names nobody; after so many times it is put aside. */
    public void failed(String why, int most, Instant at) {
        attempts++;
        cause = why;
        if (attempts >= most) {
            deadAt = at;
        }
    }

    /** A person wants it tried again; says whether it had been put aside. */
    boolean again() {
        boolean wasDead = isDead();
        if (wasDead) {
            attempts = 0;
            deadAt = null;
        }
        return wasDead;
    }

    /** A person passes it over; says whether it had been put aside. */
    boolean skip(Instant at) {
        boolean wasDead = isDead();
        if (wasDead) {
            deadAt = null;
            handled(SKIPPED, at);
        }
        return wasDead;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public String source() {
        return source;
    }

    public String eventId() {
        return eventId;
    }

    public String subject() {
        return subject;
    }

    public byte[] body() {
        return Arrays.copyOf(body, body.length);
    }

    /** How it was dealt with; empty while it waits. */
    public String outcome() {
        return outcome == null ? "" : outcome;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public boolean isWaiting() {
        return handledAt == null && !isDead();
    }

    /** Whether it failed so often that it was put aside, until a person looks at it. */
    public boolean isDead() {
        return deadAt != null;
    }

    /** How often it failed. */
    public int attempts() {
        return attempts;
    }

    /** Why it failed the last time; empty, if it did not. */
    public String cause() {
        return cause;
    }
}
