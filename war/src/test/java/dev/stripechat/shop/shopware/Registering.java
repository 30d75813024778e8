package dev.stripechat.shop.shopware;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.events.RecordingAnnouncer;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.outward.ShopHosts;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.InMemoryShopStandings;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shop.AppKey;
import dev.stripechat.shop.FollowShop;
import dev.stripechat.shop.HearShop;
import dev.stripechat.shop.HearShops;
import dev.stripechat.shop.InMemoryAppKeys;
import dev.stripechat.shop.InMemoryInstallations;
import dev.stripechat.shop.InMemoryPaymentAttempts;
import dev.stripechat.shop.InMemoryReconciliations;
import dev.stripechat.shop.InMemorySalesChannels;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.TakePages;
import dev.stripechat.staff.RecordingAuditLog;
import dev.stripechat.world.Shopware;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A server in memory that one tenant has downloaded the app from. */
final class Registering {

    final ShopId tenant = Some.shop();
    final MovableClock clock = MovableClock.atNoon();
    final InMemoryInstallations installations = new InMemoryInstallations();
    final InMemoryAppKeys keys = new InMemoryAppKeys();
    final InMemoryShops shops = new InMemoryShops();
    final InMemorySalesChannels channels = new InMemorySalesChannels();
    final InMemoryShopStandings standings = new InMemoryShopStandings();
    final InMemoryIntake intake = new InMemoryIntake();
    final RecordingJobs jobs = new RecordingJobs();
    final RecordingAnnouncer announcer = new RecordingAnnouncer();
    final RecordingAuditLog audit = new RecordingAuditLog();
    AppKey key = new AppKey(tenant, AnInstallation.BOX, clock.instant());
    final InMemoryDepartures departures = new InMemoryDepartures();
    final Outbox outbox = new Outbox(departures, jobs, clock);
    final FollowShop followShop = new FollowShop(standings, outbox, jobs, audit, clock);
    final KnownSecrets knownSecrets =
            new KnownSecrets(
                    new FindSecrets(installations, AnInstallation.BOX)::of,
                    Runnable::run,
                    Duration.ofMinutes(1));
    final ProveCaller proveCaller =
            new ProveCaller(
                    installations,
                    followShop,
                    new FindStanding(standings),
                    AnInstallation.BOX,
                    knownSecrets,
                    clock);

    Registering() {
        keys.keep(key);
        shops.keep(new Shop(tenant, "Demo shop", Language.EN));
    }

    String appSecret() {
        return key.secret(AnInstallation.BOX);
    }

    /** The new secret that it gets. */
    String registers(Shopware shop, Optional<String> shopSignature) {
        return registers(key.id(), shop, shopSignature);
    }

    String registers(UUID app, Shopware shop, Optional<String> shopSignature) {
        String query = shop.registration(clock.instant().getEpochSecond());
        String json =
                new RegisterShop(
                                keys,
                                installations,
                                new ShopHosts(Optional.empty()),
                                new PublicUrl("https://chat.example"),
                                AnInstallation.BOX,
                                clock)
                        .by(
                                app,
                                query,
                                new RegisterShop.Signatures(
                                        Optional.of(Shopware.signed(appSecret(), query)),
                                        shopSignature),
                                new Told(Optional.of("6.7.1.0"), Optional.of("de-DE")));
        return Json.createReader(new StringReader(json)).readObject().getString("secret");
    }

    /** With both signatures, as a shop does that has a secret. */
    String rotates(Shopware shop) {
        String query = shop.registration(clock.instant().getEpochSecond());
        return registers(shop, Optional.of(Shopware.signed(shop.secret, query)));
    }

    void confirms(Shopware shop, String next, Optional<String> previous) {
        byte[] body = shop.confirmation(clock.instant().getEpochSecond());
        new ConfirmShop(installations, shops, takePages(), followShop, AnInstallation.BOX, clock)
                .by(
                        body,
                        new ConfirmShop.Signatures(
                                Optional.of(Shopware.signed(next, body)),
                                previous.map(old -> Shopware.signed(old, body))),
                        new Told(Optional.of("6.7.1.0"), Optional.of("de-DE")));
        shop.secret = next;
    }

    private TakePages takePages() {
        return new TakePages(shops, installations, channels, new InMemoryReconciliations());
    }

    /** All of it, once. */
    Shopware installs(Shopware shop) {
        String next = registers(shop, Optional.empty());
        confirms(shop, next, Optional.empty());
        return shop;
    }

    Installation known(Shopware shop) {
        return installations.known(shop.id).orElseThrow();
    }

    Standing standing(Shopware shop) {
        return new FindStanding(standings).of(known(shop).shop());
    }

    TakeInWebhook.Taken tells(Shopware shop, String event, String payload, String eventId) {
        return tells(shop, event, payload, eventId, Optional.empty());
    }

    TakeInWebhook.Taken tells(
            Shopware shop, String event, String payload, String eventId, Optional<Long> number) {
        byte[] body = shop.webhook(event, payload, eventId);
        return new TakeInWebhook(proveCaller, intake, jobs, clock)
                .by(
                        body,
                        new TakeInWebhook.Headers(
                                shop.signs(body), Optional.empty(), number, Optional.empty()));
    }

    /** What was ordered is done. */
    void deals() {
        HearShops job =
                new HearShops(
                        new HearShop(
                                intake,
                                installations,
                                followShop,
                                new InMemoryPaymentAttempts(),
                                announcer,
                                clock),
                        intake);
        List<String> ordered = jobs.ordered(HearShops.NAME);
        ordered.forEach(job::run);
    }
}
