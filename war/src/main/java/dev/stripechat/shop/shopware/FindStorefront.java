package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.AppKey;
import dev.stripechat.shop.AppKeys;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shop.SalesChannel;
import dev.stripechat.shop.SalesChannels;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.Storefront;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose storefront a page is that came with a bundle: several shops may have come by one, and a page is of the one that knows
 * its origin. A shop may have come by one bundle, and carry the next one of the same tenant since. What was read from the shop long ago is read anew, in case that the word of a change was lost; so is a shop whose page
 * another one had, once an hour.
 */
@UseCase
public class FindStorefront {

    private static final Pattern CHANNEL = Pattern.compile("[0-9a-f]{32}");
    private static final Duration FRESH = Duration.ofHours(1);

    private final AppKeys keys;
    private final Installations installations;
    private final Shops shops;
    private final SalesChannels channels;
    private final FindStanding findStanding;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    FindStorefront(
            AppKeys keys,
            Installations installations,
            Shops shops,
            SalesChannels channels,
            FindStanding findStanding,
            Outbox outbox,
            Clock clock) {
        this.keys = keys;
        this.installations = installations;
        this.shops = shops;
        this.channels = channels;
        this.findStanding = findStanding;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A shop that is at work, and what is set for the chat in its sales channel. */
    record Found(ShopId shop, Storefront storefront) {}

    /** Nothing, when no shop that came by the bundle and is at work has such pages, or such a channel. */
    Optional<Found> of(UUID appId, String origin, String salesChannel) {
        if (!CHANNEL.matcher(salesChannel).matches()) {
            return Optional.empty();
        }
        List<Installation> active =
                behind(appId).filter(Installation::isActive).distinct().toList();
        active.stream()
                .filter(one -> isKeptFrom(one, origin))
                .map(Installation::shop)
                .forEach(this::readAnew);
        return active.stream()
                .filter(one -> shops.havePage(one.shop(), origin))
                .filter(one -> findStanding.of(one.shop()) == Standing.LIVE)
                .min(
                        Comparator.comparing((Installation one) -> !isAt(one, origin))
                                .thenComparing(FindStorefront::age))
                .flatMap(one -> found(one.shop(), salesChannel));
    }

    /** It is there, or names the page, which another shop has, or had when it was asked last. */
    private boolean isKeptFrom(Installation one, String origin) {
        return !shops.havePage(one.shop(), origin)
                && (isAt(one, origin)
                        || channels.of(one.shop()).stream()
                                .anyMatch(channel -> channel.origins().contains(origin)));
    }

    /** The tenant that the bundle is of, and all that came by one of its bundles. */
    private Stream<Installation> behind(UUID appId) {
        return keys.named(appId).map(AppKey::shop).stream()
                .flatMap(
                        tenant ->
                                Stream.concat(
                                        installations.of(tenant).stream(),
                                        keys.all(tenant).stream()
                                                .flatMap(
                                                        key ->
                                                                installations
                                                                        .by(key.id())
                                                                        .stream())));
    }

    /** A copy of a shop claims the same pages: they are of the shop that is there itself, else of the one that came first. */
    private static boolean isAt(Installation one, String origin) {
        return PageOrigin.of(one.url()).filter(origin::equals).isPresent();
    }

    private static Instant age(Installation one) {
        return one.installedAt().orElse(Instant.MAX);
    }

    private Optional<Found> found(ShopId shop, String salesChannel) {
        Optional<SalesChannel> channel = channels.named(shop, salesChannel);
        Instant old = clock.instant().minus(FRESH);
        if (channel.filter(known -> known.readAt().isAfter(old)).isEmpty()) {
            readAnew(shop);
        }
        return channel.map(known -> new Found(shop, known.storefront()));
    }

    private void readAnew(ShopId shop) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        outbox.put(ReadChannels.letter(shop, "hour-" + hour.getEpochSecond()));
    }
}
