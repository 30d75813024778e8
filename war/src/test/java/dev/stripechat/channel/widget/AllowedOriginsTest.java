package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.Shop;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    private final InMemoryShops shops = new InMemoryShops();
    private final ShopId shop =
            open("https://shop.example", "https://www.shop.example:8443", "http://localhost:3000");
    private final ShopId otherShop = open("https://other.example");
    private final AllowedOrigins origins =
            new AllowedOrigins(shops, new PublicUrl("https://chat.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://www.shop.example:8443",
                "http://localhost:3000"
            })
    void a_page_of_the_shop_may_talk_to_us(String origin) {
        assertThat(origins.allow(shop.toString(), origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example.evil.example",
                "https://evilshop.example",
                "https://sub.shop.example",
                "http://shop.example",
                "https://shop.example:8443",
                "null",
                "HTTPS://SHOP.EXAMPLE",
                "https://shop.example/",
                "https://shop.example@evil.example",
                "",
                "https://other.example",
                "https://shop.example/checkout"
            })
    void no_other_page_may(String origin) {
        assertThat(origins.allow(shop.toString(), origin)).isFalse();
    }

    @Test
    void our_own_payment_page_may() {
        assertThat(origins.allow(shop.toString(), "https://chat.example")).isTrue();
        assertThat(origins.allow(UUID.randomUUID().toString(), "https://chat.example")).isFalse();
    }

    @Test
    void the_pages_of_a_shop_are_not_those_of_another() {
        assertThat(origins.allow(otherShop.toString(), "https://other.example")).isTrue();
        assertThat(origins.allow(otherShop.toString(), "https://shop.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "no-id",
                "../shop",
                "00000000-0000-0003-0000-000000000009",
                "0-0-3-0-1"
            })
    void a_shop_that_does_not_exist_allows_nobody(String unknown) {
        assertThat(origins.allow(unknown, "https://shop.example")).isFalse();
    }

    private ShopId open(String... pages) {
        Shop opened = new Shop(Some.shop(), "Paper & Pens", Language.EN);
        opened.allowPages(List.of(pages));
        shops.keep(opened);
        return opened.id();
    }
}
