package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.shop.ASalesChannel;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shop.AppKey;
import dev.stripechat.shop.ConnectShopware;
import dev.stripechat.shop.SalesChannel;
import dev.stripechat.world.Shopware;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose storefront a page is, by the bundle that it came with. */
class FindStorefrontTest {

    private final Registering server = new Registering();
    private final InMemoryDepartures letters = new InMemoryDepartures();
    private final Shopware shop = server.installs(new Shopware());

    @BeforeEach
    void the_shop_has_a_sales_channel() {
        hasAChannel(shop);
    }

    @Test
    void the_bundle_that_a_shop_came_by_leads_to_it_from_its_own_pages() {
        assertThat(found(server.key.id(), shop.url)).contains(server.tenant);
        assertThat(found(server.key.id(), "https://foreign.example")).isEmpty();
        assertThat(found(UUID.randomUUID(), shop.url)).isEmpty();
    }

    @Test
    void after_the_key_was_replaced_the_old_bundle_and_the_new_one_lead_to_it() {
        UUID old = server.key.id();
        UUID next = replaced();

        assertThat(next).isNotEqualTo(old);
        assertThat(found(old, shop.url)).contains(server.tenant);
        assertThat(found(next, shop.url)).contains(server.tenant);
        assertThat(found(replaced(), shop.url)).contains(server.tenant);
    }

    @Test
    void a_shop_that_came_by_the_bundle_of_another_tenant_is_found_by_the_next_one_too() {
        Shopware second = server.installs(new Shopware());
        hasAChannel(second);

        assertThat(found(replaced(), second.url)).contains(server.known(second).shop());
    }

    @Test
    void the_bundle_of_a_stranger_leads_to_nobody_else() {
        AppKey strangers = new AppKey(Some.shop(), AnInstallation.BOX, server.clock.instant());
        server.keys.keep(strangers);

        assertThat(found(strangers.id(), shop.url)).isEmpty();
    }

    @Test
    void a_shop_whose_page_another_one_has_is_asked_anew_once_an_hour() {
        Shopware second = new Shopware();
        second.url = shop.url;
        server.installs(second);
        hasAChannel(second);

        found(server.key.id(), shop.url);
        found(server.key.id(), shop.url);
        assertThat(asked()).containsExactly(server.known(second).shop());

        server.clock.pass(Duration.ofMinutes(60));
        found(server.key.id(), shop.url);
        assertThat(asked()).filteredOn(server.known(second).shop()::equals).hasSize(2);
    }

    @Test
    void so_is_one_that_is_there_and_has_no_channel_of_that_address() {
        Shopware second = new Shopware();
        second.url = shop.url;
        server.installs(second);

        found(server.key.id(), shop.url);

        assertThat(asked()).containsExactly(server.known(second).shop());
    }

    private List<ShopId> asked() {
        return letters.all().stream().map(Departure::lane).map(Lane::shop).toList();
    }

    private UUID replaced() {
        new ConnectShopware(
                        server.keys,
                        server.installations,
                        server.shops,
                        server.channels,
                        server.standings,
                        AnInstallation.BOX,
                        server.audit,
                        server.clock)
                .replaceKey(Some.admin(server.tenant));
        return server.keys.of(server.tenant).orElseThrow().id();
    }

    private void hasAChannel(Shopware of) {
        server.channels.keep(
                new SalesChannel(
                        server.known(of).shop(),
                        ASalesChannel.facts(ASalesChannel.ID, of.url),
                        server.clock.instant()));
    }

    private Optional<ShopId> found(UUID app, String origin) {
        return new FindStorefront(
                        server.keys,
                        server.installations,
                        server.shops,
                        server.channels,
                        new FindStanding(server.standings),
                        new Outbox(letters, server.jobs, server.clock),
                        server.clock)
                .of(app, origin, ASalesChannel.ID)
                .map(FindStorefront.Found::shop);
    }
}
