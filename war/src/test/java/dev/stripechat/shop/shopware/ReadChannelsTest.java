package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.shop.FollowChannels;
import dev.stripechat.shop.InMemoryReconciliations;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.TakePages;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.world.Shopware;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shop is asked for its pages proves where it is. */
class ReadChannelsTest {

    private final Registering server = new Registering();
    private final Shopware shop = new Shopware();
    private final Shop before = new Shop(new ShopId(UUID.randomUUID()), "Another", Language.EN);

    @BeforeEach
    void another_shop_has_named_the_page_first() {
        before.allowPages(List.of(shop.url));
        server.shops.keep(before);
        server.installs(shop);
        assertThat(server.shops.havePage(server.tenant, shop.url)).isFalse();
    }

    @Test
    void the_page_where_a_shop_was_asked_becomes_its() {
        reads(shop.url);

        assertThat(before.origins()).isEmpty();
        assertThat(server.shops.havePage(server.tenant, shop.url)).isTrue();
    }

    @Test
    void a_shop_that_was_elsewhere_while_it_answered_takes_no_page_by_it() {
        reads("https://meanwhile.example");

        assertThat(before.origins()).containsExactly(shop.url);
        assertThat(server.shops.havePage(server.tenant, shop.url)).isFalse();
    }

    private void reads(String address) {
        TakePages takePages =
                new TakePages(
                        server.shops,
                        server.installations,
                        server.channels,
                        new InMemoryReconciliations());
        FollowChannels follow =
                new FollowChannels(
                        server.shops,
                        server.installations,
                        server.channels,
                        takePages,
                        server.clock);
        new ReadChannels(new ShopTalk(tenant -> Optional.of(at(address))), follow, server.outbox)
                .carry(
                        new Departure(
                                ReadChannels.letter(server.tenant, "now"),
                                server.clock.instant(),
                                server.clock.instant()));
    }

    private static AdminApi at(String address) {
        Map<String, Object> answers =
                Map.of(
                        "address", URI.create(address),
                        "salesChannels", List.of(),
                        "settings", Map.of());
        return (AdminApi)
                Proxy.newProxyInstance(
                        AdminApi.class.getClassLoader(),
                        new Class<?>[] {AdminApi.class},
                        (proxy, method, given) -> answers.get(method.getName()));
    }
}
