package dev.stripechat.shopware;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one shop's installation; the caller stores it as it is, the secrets sealed.
 *
 * @param shopId the shop's own id; upper and lower case are different
 * @param shopUrl where the shop is, in one spelling; of a shop that has not confirmed yet: where it says it is
 * @param current the secret that both sides use; none before the first confirmation
 * @param pending what a registration has offered and the shop has not confirmed
 * @param previous the secret before the current one
 * @param signsTwice whether this shop has already registered again with both signatures
 * @param apiKeys the keys of its Admin API
 */
public record Registration(
        String shopId,
        String shopUrl,
        Optional<Secret> current,
        Optional<Pending> pending,
        Optional<Previous> previous,
        boolean signsTwice,
        Optional<ApiKeys> apiKeys) {

    /** What is still on its way out of the shop's queue when the secret changes. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    /**
     * Offered, not yet in force.
     *
     * @param secret the next secret
     * @param shopUrl where the shop says it is
     */
    public record Pending(Secret secret, String shopUrl) {}

    /**
     * No longer in force, but for a minute.
     *
     * @param secret the old secret
     * @param rotatedAt when the new one came into force
     */
    public record Previous(Secret secret, Instant rotatedAt) {}

    /**
     * What the Admin API wants for a token; new with each confirmation.
     *
     * @param id the access key
     * @param secret its secret
     */
    public record ApiKeys(String id, Secret secret) {}

    /** Whether the shop has ever confirmed. */
    public boolean isConfirmed() {
        return current.isPresent();
    }

    /** The secrets that a signature may be made with: the current one, and for less than 60 seconds the one before. */
    public List<Secret> accepted(Instant now) {
        List<Secret> accepted = new ArrayList<>();
        current.ifPresent(accepted::add);
        previous.filter(old -> now.isBefore(old.rotatedAt().plus(GRACE)))
                .map(Previous::secret)
                .ifPresent(accepted::add);
        return List.copyOf(accepted);
    }

    /** Whether what calls itself this shop lives where this shop confirmed to live: otherwise it is a clone. */
    public boolean isAt(String url) {
        return shopUrl.equals(ShopUrl.plain(url, "shopUrl"));
    }

    Registration offered(Pending offer) {
        return new Registration(
                shopId,
                isConfirmed() ? shopUrl : offer.shopUrl(),
                current,
                Optional.of(offer),
                previous,
                signsTwice,
                apiKeys);
    }

    Registration confirmed(Pending offer, ApiKeys keys, Instant now) {
        return new Registration(
                shopId,
                offer.shopUrl(),
                Optional.of(offer.secret()),
                Optional.empty(),
                current.map(old -> new Previous(old, now)),
                isConfirmed(),
                Optional.of(keys));
    }
}
