package dev.stripechat.shop;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.UseCase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * The shop that the configuration names ({@code stripe-chat.shop.*}): made, or brought up to date, at every start. Where it names
 * no pages, those stay that are known from elsewhere.
 */
@UseCase
public class FirstShop {

    private final Shops shops;
    private final Installations installations;
    private final SalesChannels channels;
    private final TakePages takePages;
    private final Config config;

    @Inject
    public FirstShop(
            Shops shops,
            Installations installations,
            SalesChannels channels,
            TakePages takePages,
            Config config) {
        this.shops = shops;
        this.installations = installations;
        this.channels = channels;
        this.takePages = takePages;
        this.config = config;
    }

    /** Its id, if one is configured. */
    public static Optional<ShopId> id(Config config) {
        return config.getOptionalValue("stripe-chat.shop.id", String.class)
                .map(id -> new ShopId(UUID.fromString(id.strip())));
    }

    void prepare(
            @Observes @Priority(StartOrder.FIRST_SHOP) @Initialized(ApplicationScoped.class)
                    Object started) {
        id(config).ifPresent(this::prepare);
    }

    private void prepare(ShopId id) {
        String name = text("stripe-chat.shop.name").orElse("Shop");
        Language language = Language.of(text("stripe-chat.shop.language").orElse("en"));
        Shop shop = shops.claimed(id).orElseGet(() -> made(id, name, language));
        shop.rename(name, language);
        Set<String> written = written();
        if (!written.isEmpty()) {
            takePages.of(shop, own(id), written);
        }
        shop.trust(text("stripe-chat.shop.public-key").orElse(""));
    }

    private Set<String> written() {
        return Arrays.stream(text("stripe-chat.shop.origins").orElse("").split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that the shop itself has named since. */
    private Set<String> own(ShopId id) {
        Set<String> all = new HashSet<>();
        installations.of(id).flatMap(one -> PageOrigin.of(one.url())).ifPresent(all::add);
        channels.of(id).forEach(channel -> all.addAll(channel.origins()));
        return all;
    }

    private Shop made(ShopId id, String name, Language language) {
        Shop shop = new Shop(id, name, language);
        shops.keep(shop);
        return shop;
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip);
    }
}
