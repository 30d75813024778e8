package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Sales channels for tests. */
public final class ASalesChannel {

    public static final String ID = "9".repeat(32);
    public static final Instant READ = Instant.parse("2026-03-02T12:00:00.123Z");

    private ASalesChannel() {}

    public static SalesChannel of(ShopId shop, String... origins) {
        return new SalesChannel(shop, facts(ID, origins), READ);
    }

    public static ChannelFacts facts(String id, String... origins) {
        return new ChannelFacts(id, "Storefront", Set.of(origins), SET);
    }

    /** Everything that can be set. */
    public static final Storefront SET =
            new Storefront(
                    Optional.of("Notebooks & more"),
                    Set.of("cart", "confirm"),
                    Optional.of("#0b6e69"),
                    Optional.of("dark"),
                    Optional.of("https://shop.example/privacy"),
                    Optional.of("https://shop.example/logo.svg"),
                    true);
}
