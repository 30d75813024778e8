package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.FollowShop;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.TakePages;
import dev.stripechat.shopware.Confirmation;
import dev.stripechat.shopware.Handshake;
import dev.stripechat.shopware.Registration;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A shop confirms: from the commit on the new secret and the new address are in force. */
@UseCase
public class ConfirmShop {

    private final Installations installations;
    private final Shops shops;
    private final TakePages takePages;
    private final FollowShop followShop;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    ConfirmShop(
            Installations installations,
            Shops shops,
            TakePages takePages,
            FollowShop followShop,
            SecretBox box,
            Clock clock) {
        this.installations = installations;
        this.shops = shops;
        this.takePages = takePages;
        this.followShop = followShop;
        this.box = box;
        this.clock = clock;
    }

    /** Who signed it: with the new secret, and with the one before. */
    record Signatures(Optional<String> next, Optional<String> previous) {}

    /**
     * Takes it, unless it was taken before.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when it is not signed as it must be; nothing is changed then
     * @throws Refusal not signed in ({@code unknown_shop})
     */
    public void by(byte[] body, Signatures signatures, Told told) {
        Confirmation confirmation = Confirmation.of(body);
        Installation installation =
                installations
                        .claimed(confirmation.shopId())
                        .orElseThrow(
                                () ->
                                        Refusal.notSignedIn(
                                                "unknown_shop", "This shop has not registered."));
        Registration known = Registrations.of(installation, box);
        Registration next =
                Handshake.confirm(
                        confirmation,
                        body,
                        signatures.next(),
                        signatures.previous(),
                        known,
                        clock.instant());
        if (!next.equals(known)) {
            takes(installation, next, told);
        }
    }

    private void takes(Installation installation, Registration next, Told told) {
        if (!installation.isConfirmed()) {
            staysAlone(installation);
        }
        String before = installation.url();
        installation.confirms(Registrations.trust(next), box, clock.instant());
        installation.tells(told.version(), told.locale());
        opens(installation, before, told);
        followShop.confirmed(installation);
    }

    /** Whoever confirms first, is the tenant of the bundle; who comes later, is another one. */
    private void staysAlone(Installation installation) {
        installations.alone(installation.shop());
        if (installations.of(installation.shop()).isPresent()) {
            installation.becomes(new ShopId(UUID.randomUUID()), box);
        }
    }

    /** Its pages may carry the widget; those at the address before no more, and those of another shop never. */
    private void opens(Installation installation, String before, Told told) {
        Shop shop = shops.claimed(installation.shop()).orElseGet(() -> made(installation, told));
        Set<String> pages = new HashSet<>(shop.origins());
        PageOrigin.of(before).ifPresent(pages::remove);
        PageOrigin.of(installation.url()).ifPresent(pages::add);
        takePages.of(shop, pages);
    }

    private Shop made(Installation installation, Told told) {
        String name = URI.create(installation.url()).getHost();
        Shop shop = new Shop(installation.shop(), name, told.language());
        shops.keep(shop);
        return shop;
    }
}
