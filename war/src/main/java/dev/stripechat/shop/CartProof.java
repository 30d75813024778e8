package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
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
 * A shop has vouched for the cart of a page: whoever shows the word that the page made up is at that checkout. It is good
 * once, for a few minutes.
 */
@Entity
@Table(name = "shop_cart_proof")
public class CartProof {

    /** As long as the shop's own word for a shopper lives. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    @Column(name = "nonce_hash")
    private String nonceHash;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "checkout_id")
    private String checkoutId;

    @Column(name = "channel_id")
    private String channelId;

    /** Empty, where nobody has signed in. */
    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected CartProof() {}

    /**
     * That the shop vouches.
     *
     * @param nonce the page's word
     * @param customerId who has signed in there
     */
    public CartProof(OpaqueToken nonce, Place place, Optional<String> customerId, Instant now) {
        this.nonceHash = nonce.hash();
        this.shopId = place.shop().value();
        this.checkoutId = place.checkoutId();
        this.channelId = place.salesChannel();
        this.customerId = customerId.orElse("");
        this.madeAt = now;
    }

    /** Where a cart is. */
    public record Place(ShopId shop, String checkoutId, String salesChannel) {}

    /** Uses it up; says whether it was still good. */
    public boolean uses(Instant now) {
        boolean isGood = usedAt == null && now.isBefore(madeAt.plus(LIFE));
        usedAt = usedAt == null ? now : usedAt;
        return isGood;
    }

    /** What is kept of the page's word. */
    public String nonceHash() {
        return nonceHash;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public Place place() {
        return new Place(shop(), checkoutId, channelId);
    }

    public Optional<String> customerId() {
        return Optional.of(customerId).filter(id -> !id.isEmpty());
    }

    public Instant madeAt() {
        return madeAt;
    }
}
