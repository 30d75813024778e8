package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shop is at work, and whether a copy of it calls from another address. A shop that has none of these is at work:
 * only those that can switch us off have one.
 */
@Entity
@Table(name = "settings_shop_standing")
public class ShopStanding {

    /** A copy that goes on calling is noted again after that time, and shown for as long as it calls. */
    private static final Duration NOTED_AGAIN = Duration.ofHours(1);

    private static final Duration SHOWN = Duration.ofDays(7);

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.LIVE;

    private Instant since;

    @Column(name = "clone_url")
    private @Nullable String cloneUrl;

    @Column(name = "clone_seen_at")
    private @Nullable Instant cloneSeenAt;

    protected ShopStanding() {}

    /** At work. */
    public ShopStanding(ShopId shop, Instant now) {
        this.shopId = shop.value();
        this.since = now;
    }

    /** It is at work; says whether it was not. */
    public boolean works(Instant now) {
        return turns(Standing.LIVE, now);
    }

    /** It is not at work any more; says whether it was. */
    public boolean pauses(Instant now) {
        return turns(Standing.PAUSED, now);
    }

    private boolean turns(Standing other, Instant now) {
        boolean isNew = standing != other;
        if (isNew) {
            standing = other;
            since = now;
        }
        return isNew;
    }

    /** Somebody calls in its name from another address. */
    public void cloneSeen(String url, Instant now) {
        boolean isKnown =
                url.equals(cloneUrl)
                        && cloneSeenAt != null
                        && now.isBefore(cloneSeenAt.plus(NOTED_AGAIN));
        if (!isKnown) {
            cloneUrl = url;
            cloneSeenAt = now;
        }
    }

    /** What was taken for a copy has become the shop. */
    public void cloneGone() {
        cloneUrl = null;
        cloneSeenAt = null;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** Live or paused. */
    public Standing standing() {
        return standing;
    }

    public boolean isLive() {
        return standing == Standing.LIVE;
    }

    public Instant since() {
        return since;
    }

    /**
     * A copy that has called lately.
     *
     * @param seenAt when, to the hour
     */
    public record Copy(String url, Instant seenAt) {}

    /** The copy that has called lately, if one has. */
    public Optional<Copy> copy(Instant now) {
        return Optional.ofNullable(cloneSeenAt)
                .filter(seen -> now.isBefore(seen.plus(SHOWN)))
                .map(seen -> new Copy(String.valueOf(cloneUrl), seen));
    }
}
