package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a shop's backend wants to hear of its payments, and the secret that signs it. One for a shop. */
@Entity
@Table(name = "settings_event_endpoint")
public class EventEndpoint {

    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int LONGEST = 2_000;
    private static final String PURPOSE = "shop-events";

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    private String url;
    private byte[] secret;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected EventEndpoint() {}

    public EventEndpoint(ShopId shop) {
        this.shopId = shop.value();
    }

    /**
     * Takes an address and a secret.
     *
     * @param wanted the shop's own secret; absent: the stored one stays, or a new one is made
     * @return the secret, if it is a new one that we made
     * @throws Refusal invalid ({@code bad_event_url}, {@code bad_event_secret}); nothing is changed then
     */
    public Optional<String> connect(
            String address, Optional<String> wanted, SecretBox box, Instant now) {
        check(address);
        wanted.ifPresent(EventEndpoint::bytes);
        Optional<String> made =
                wanted.isEmpty() && secret == null ? Optional.of(random()) : Optional.empty();
        wanted.or(() -> made).ifPresent(text -> secret = box.seal(shop(), PURPOSE, text));
        this.url = address;
        this.savedAt = now;
        return made;
    }

    private static void check(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawFragment() == null
                    && address.length() <= LONGEST) {
                return;
            }
        } catch (URISyntaxException ignored) {
            // said below
        }
        throw Refusal.invalid(
                "bad_event_url", "The address for events is like https://shop.example/payments.");
    }

    private static String random() {
        byte[] bytes = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** Standard Webhooks: base64 after the prefix, 24 to 64 bytes. */
    private static byte[] bytes(String text) {
        try {
            byte[] bytes =
                    Base64.getDecoder()
                            .decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "");
            if (bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException ignored) {
            // said below
        }
        throw Refusal.invalid(
                "bad_event_secret",
                "The secret is \"whsec_\" and base64 of 24 to 64 random bytes.");
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public URI url() {
        return URI.create(url);
    }

    /** The bytes that sign. */
    public byte[] key(SecretBox box) {
        return bytes(box.open(shop(), PURPOSE, secret));
    }
}
