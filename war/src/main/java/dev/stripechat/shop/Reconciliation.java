package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a shop was looked through for what its webhooks did not tell. The watermark is a time by the shop's clock: all that
 * was changed before it has been seen. A look goes back a while before it, because a shop stamps a change before it commits
 * it; once a day it goes back by more than a day, for a shop whose clock was set back. Between its pages a look may be cut
 * off: it goes on where it was.
 */
@Entity
@Table(name = "shop_reconciliation")
public class Reconciliation {

    /** No shop takes longer to commit what it has stamped, and clocks of its machines differ by less. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    /** So far the daily look goes back, and the very first one. */
    static final Duration THOROUGH = Duration.ofHours(26);

    private static final Duration DAY = Duration.ofHours(24);

    /** A shop that says something now and then has not to be noted each time. */
    private static final Duration NOTED = Duration.ofSeconds(10);

    /** So many in a row that no webhook told of: the webhooks are silent. */
    static final int SILENT = 3;

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    private @Nullable Instant watermark;
    private @Nullable Instant since;
    private @Nullable Long reached;

    @Column(name = "next_mark")
    private @Nullable Instant nextMark;

    private @Nullable Instant ceiling;

    @Column(name = "polled_at")
    private @Nullable Instant polledAt;

    @Column(name = "thorough_at")
    private @Nullable Instant thoroughAt;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    @Column(name = "silent_since")
    private @Nullable Instant silentSince;

    @Column(name = "refused_since")
    private @Nullable Instant refusedSince;

    protected Reconciliation() {}

    /** Of a shop that was not looked through yet. */
    public Reconciliation(ShopId shop) {
        this.shopId = shop.value();
    }

    /**
     * What to ask the shop for next.
     *
     * @param since by its clock
     * @param after where the page before ended
     */
    public record Step(Instant since, Optional<Long> after) {}

    /** What to ask next: the next page of a look, or the first of a new one. */
    Step step(Instant now) {
        if (since == null) {
            boolean isThorough = thoroughAt == null || !now.isBefore(thoroughAt.plus(DAY));
            Instant from = watermark == null ? now : watermark;
            since = from.minus(isThorough ? THOROUGH : OVERLAP);
            thoroughAt = isThorough ? now : thoroughAt;
        }
        return new Step(since, Optional.ofNullable(reached));
    }

    /**
     * Takes a page; what came of it is seen to in the same transaction. Says whether it was the last one.
     *
     * @param began when it was asked for, by our clock
     */
    boolean took(ShopReader.Page page, Instant began) {
        refusedSince = null;
        if (ceiling == null) {
            ceiling = page.shopTime().orElse(began);
        }
        nextMark = mark(page, began, ceiling);
        reached = page.next().orElse(null);
        if (reached != null) {
            return false;
        }
        watermark = nextMark;
        since = null;
        nextMark = null;
        ceiling = null;
        polledAt = began;
        return true;
    }

    /** Whether a page is the answer to what is to be asked now: a node that was taken for dead comes too late. */
    boolean awaits(Step step) {
        return step.since().equals(since) && step.after().equals(Optional.ofNullable(reached));
    }

    /**
     * The latest stamp that was seen, but not later than the time when the first page was asked for: what was changed after
     * that may stand on a page that was read before. What has an earlier stamp was committed then, or will be within the
     * overlap. A mark that is too early costs a longer look; one that is too late loses orders.
     */
    private Instant mark(ShopReader.Page page, Instant began, Instant most) {
        Instant first = watermark == null ? began.minus(THOROUGH) : watermark;
        return page.orders().stream()
                .map(SeenOrder::changedAt)
                .map(stamp -> stamp.isAfter(most) ? most : stamp)
                .reduce(
                        nextMark == null ? first : nextMark,
                        (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Whether this is the first look: what it finds is older than our being there, and nobody has missed it. */
    boolean isFirst() {
        return watermark == null;
    }

    /** These in a row no webhook has told of, the oldest of them found then. */
    void missed(int inARow, Instant oldest) {
        if (inARow >= SILENT && silentSince == null) {
            silentSince = heardAt == null ? oldest : heardAt;
        }
    }

    /** Whether it is noted that a webhook came just now. */
    boolean hasHeard(Instant now) {
        return silentSince == null && heardAt != null && now.isBefore(heardAt.plus(NOTED));
    }

    /** A webhook of the shop has come. */
    void hears(Instant now) {
        heardAt = now;
        silentSince = null;
    }

    /** The shop does not accept our keys. */
    void isRefused(Instant now) {
        refusedSince = refusedSince == null ? now : refusedSince;
    }

    /** The shop has accepted our keys. */
    void isAnswered() {
        refusedSince = null;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** All that was changed before has been seen, by the shop's clock; nothing before the first look has ended. */
    public Optional<Instant> watermark() {
        return Optional.ofNullable(watermark);
    }

    /** When the last look began its last page. */
    public Optional<Instant> polledAt() {
        return Optional.ofNullable(polledAt);
    }

    /** When a webhook came last, to ten seconds. */
    public Optional<Instant> heardAt() {
        return Optional.ofNullable(heardAt);
    }

    /** Since when webhooks have told nothing, though there was something to tell. */
    public Optional<Instant> silentSince() {
        return Optional.ofNullable(silentSince);
    }

    /** Since when the shop does not accept our keys. */
    public Optional<Instant> refusedSince() {
        return Optional.ofNullable(refusedSince);
    }
}
