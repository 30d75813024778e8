package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.Shops;
import dev.stripechat.shopware.StorefrontToken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Who is on a page of a shop, by the shop's own word for it. */
@UseCase
public class ProveShopper {

    private final Installations installations;
    private final Shops shops;
    private final PaymentAttempts attempts;
    private final FindStanding findStanding;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    ProveShopper(
            Installations installations,
            Shops shops,
            PaymentAttempts attempts,
            FindStanding findStanding,
            SecretBox box,
            Clock clock) {
        this.installations = installations;
        this.shops = shops;
        this.attempts = attempts;
        this.findStanding = findStanding;
        this.box = box;
        this.clock = clock;
    }

    /** A customer, or a guest who has given an address. */
    record Shopper(ShopId shop, String customerId, Optional<String> salesChannel) {}

    /**
     * Reads the shop's word.
     *
     * @param origin of the page that shows it
     * @throws dev.stripechat.shopware.ProtocolRefused when the shop has not signed it, or it is over
     * @throws Refusal not signed in, when that shop is not at work here, the page is not its, or nobody is named
     */
    Shopper by(String shopwareId, String compact, String origin) {
        Installation shop =
                installations
                        .known(shopwareId)
                        .filter(Installation::isActive)
                        .filter(known -> findStanding.of(known.shop()) == Standing.LIVE)
                        .filter(known -> shops.havePage(known.shop(), origin))
                        .orElseThrow(ProveShopper::unknown);
        StorefrontToken token =
                StorefrontToken.verified(compact, Registrations.of(shop, box), clock.instant());
        return token.customerId()
                .map(customer -> new Shopper(shop.shop(), customer, token.salesChannelId()))
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "no_customer",
                                        "The shop's token names nobody: the app needs customer:read."));
    }

    private static Refusal unknown() {
        return Refusal.notSignedIn("unknown_shop", "No shop at work here has such a page.");
    }

    /** Whether we know by ourselves that the order is that shopper's. */
    boolean hasOrdered(Shopper shopper, String orderId) {
        return attempts.ofOrder(shopper.shop(), orderId).stream()
                .anyMatch(one -> one.customerId().filter(shopper.customerId()::equals).isPresent());
    }
}
