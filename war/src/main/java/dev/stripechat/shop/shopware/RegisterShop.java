package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outward.ShopHosts;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.AppKey;
import dev.stripechat.shop.AppKeys;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import dev.stripechat.shopware.Handshake;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.Registered;
import dev.stripechat.shopware.Registration;
import dev.stripechat.shopware.Secret;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * A shop asks for a secret, by the address of a bundle that one of our tenants has downloaded. The first shop that comes by it
 * is that tenant; every other one is a tenant of its own. Nothing counts before it is confirmed.
 */
@UseCase
public class RegisterShop {

    private static final String APP = "StripeChat";

    private final AppKeys keys;
    private final Installations installations;
    private final ShopHosts hosts;
    private final PublicUrl publicUrl;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    RegisterShop(
            AppKeys keys,
            Installations installations,
            ShopHosts hosts,
            PublicUrl publicUrl,
            SecretBox box,
            Clock clock) {
        this.keys = keys;
        this.installations = installations;
        this.hosts = hosts;
        this.publicUrl = publicUrl;
        this.box = box;
        this.clock = clock;
    }

    /** Who signed it: with the app's secret, and with the shop's own. */
    record Signatures(Optional<String> app, Optional<String> shop) {}

    /**
     * The body of the answer.
     *
     * @throws ProtocolRefused when it is not signed as it must be, or the bundle is closed; nothing is changed then
     * @throws Refusal not signed in ({@code unknown_app}); invalid ({@code bad_shop_url}); unavailable
     */
    public String by(UUID appId, String rawQuery, Signatures signatures, Told told) {
        AppKey key =
                keys.named(appId)
                        .orElseThrow(
                                () ->
                                        Refusal.notSignedIn(
                                                "unknown_app",
                                                "This app file is not of this server."));
        Registered registered =
                handshake(key)
                        .register(
                                rawQuery,
                                signatures.app(),
                                signatures.shop(),
                                this::known,
                                clock.instant());
        refuseWhereNobodyMayCall(registered.next());
        Installation installation = asking(key, registered.next());
        installation.agrees(Registrations.trust(registered.next()), box);
        installation.tells(told.version(), told.locale());
        return registered.json();
    }

    /** What is agreed with the shop of that id; nobody else changes it meanwhile. */
    Optional<Registration> known(String shopwareId) {
        return installations.claimed(shopwareId).map(known -> Registrations.of(known, box));
    }

    private Handshake handshake(AppKey key) {
        return new Handshake(APP, new Secret(key.secret(box)), publicUrl.of("/shopware/confirm"));
    }

    /** The shop is called there later, and never where nobody else gets (T16). */
    private void refuseWhereNobodyMayCall(Registration asked) {
        String url = asked.pending().map(Registration.Pending::shopUrl).orElse("");
        if (!mayBeCalled(url)) {
            throw Refusal.invalid(
                    "bad_shop_url",
                    "The shop's address "
                            + url
                            + " is not public, or not https. An operator can allow it: stripe-chat.trusted-shop-hosts.");
        }
    }

    private boolean mayBeCalled(String url) {
        try {
            return hosts.mayBe(new URI(url));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private Installation asking(AppKey key, Registration next) {
        Optional<Installation> known = installations.claimed(next.shopId());
        known.ifPresent(this::refuseWhileItLeaves);
        Optional<Installation> same = known.filter(one -> one.isConfirmed() || isBy(key, one));
        if (same.isPresent()) {
            return same.get();
        }
        known.ifPresent(installations::forget);
        return unknown(key, next.shopId());
    }

    private static boolean isBy(AppKey key, Installation known) {
        return known.appId().equals(key.id());
    }

    private void refuseWhileItLeaves(Installation known) {
        if (known.isLeaving(clock.instant())) {
            throw Refusal.unavailable(
                    "leaving",
                    "The data of the former installation is being deleted; try again in a minute.");
        }
    }

    private Installation unknown(AppKey key, String shopwareId) {
        if (!key.isOpen()) {
            throw ProtocolRefused.unproved(
                    "This app file is closed: it was replaced, or the data of its shop was deleted."
                            + " Download a new one from the Stripe Chat server.",
                    "Diese App-Datei gilt nicht mehr: Sie wurde ersetzt, oder die Daten ihres Shops wurden gelöscht."
                            + " Bitte beim Stripe-Chat-Server eine neue herunterladen.");
        }
        boolean isTaken = installations.of(key.shop()).isPresent();
        ShopId tenant = isTaken ? new ShopId(UUID.randomUUID()) : key.shop();
        Installation asking = new Installation(tenant, key.id(), shopwareId);
        installations.keep(asking);
        return asking;
    }
}
