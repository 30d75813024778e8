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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/**
 * The shop that the configuration names ({@code stripe-chat.shop.*}): made, or brought up to date, at every start. Where it names
 * no pages, those stay that are known from elsewhere.
 */
@UseCase
public class FirstShop {

    private final Shops shops;
    private final Config config;

    @Inject
    public FirstShop(Shops shops, Config config) {
        this.shops = shops;
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
        text("stripe-chat.shop.origins")
                .filter(origins -> !origins.isEmpty())
                .ifPresent(origins -> shop.allowPages(split(origins)));
        shop.trust(text("stripe-chat.shop.public-key").orElse(""));
    }

    private static List<String> split(String origins) {
        return Arrays.stream(origins.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
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
