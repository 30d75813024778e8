package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Installations for tests, in words. */
public final class AnInstallation {

    public static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    /** A secret of a shop, and its key for the Admin API: no table may hold them in clear. */
    public static final String SECRET = "a1".repeat(64);

    public static final String API_SECRET = "Q1QyaUg3ZHpnZURPeDV3ZkpncXdSRzJpNjdBeWM1WWhWYWd0NE0";

    private AnInstallation() {}

    /** A new Shopware shop-id. */
    public static String id() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** What is agreed after a first confirmation. */
    public static Trust agreed(String url) {
        return new Trust(
                url,
                Optional.of(SECRET),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new Trust.Keys("SWIADEMO", API_SECRET)));
    }

    /** What is agreed before it. */
    public static Trust offered(String url) {
        return new Trust(
                "",
                Optional.empty(),
                Optional.of(new Trust.Pending(SECRET, url)),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** One that has asked and was not confirmed. */
    public static Installation asking(ShopId shop, String shopwareId) {
        Installation asking = new Installation(shop, UUID.randomUUID(), shopwareId);
        asking.agrees(offered("https://shop.example"), BOX);
        return asking;
    }

    /** One that is installed. */
    public static Installation confirmed(ShopId shop, String shopwareId, Instant at) {
        Installation asking = asking(shop, shopwareId);
        asking.confirms(agreed("https://shop.example"), BOX, at);
        return asking;
    }
}
