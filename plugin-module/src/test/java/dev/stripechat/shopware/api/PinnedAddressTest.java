package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T16: whatever a shop's address says, nothing is called but the machine that the check has named. */
class PinnedAddressTest {

    /** Of a net that is for documents: nobody answers there. */
    private static final String NOBODY = "192.0.2.1";

    private final TinyShop shop = new TinyShop();
    private final AtomicInteger canaryHits = new AtomicInteger();
    private final HttpServer canary = TinyShop.server();

    @BeforeEach
    void open() {
        canary.createContext(
                "/",
                exchange -> {
                    canaryHits.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        canary.start();
    }

    @AfterEach
    void close() {
        canary.stop(0);
        shop.close();
    }

    @Test
    void a_name_that_leads_home_the_second_time_is_not_looked_up_a_second_time() {
        // the name itself, localhost, leads to the canary: whoever looks it up again arrives there
        AtomicInteger lookUps = new AtomicInteger();
        HostCheck rebinding =
                uri -> {
                    if (lookUps.incrementAndGet() > 1) {
                        throw new AddressRefused();
                    }
                    return InetAddress.getByName(NOBODY);
                };
        try (AdminApis apis = shop.apis(rebinding, TinyShop.SHORT)) {
            AdminApi api = apis.of(canary("localhost"));

            assertThatThrownBy(api::promotions).isInstanceOf(ShopSilent.class);
            assertThatThrownBy(api::promotions).isInstanceOf(AddressRefused.class);
        }

        assertThat(canaryHits).hasValue(0);
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void the_machine_that_was_named_is_called_whatever_the_name_means() {
        try (AdminApis apis =
                shop.apis(uri -> InetAddress.getByName("127.0.0.1"), TinyShop.SHORT)) {
            AdminApi api = apis.of(canary("no-such-name.example"));

            assertThatThrownBy(api::promotions).isInstanceOf(ShopSilent.class);
        }

        assertThat(canaryHits).hasPositiveValue();
    }

    @Test
    void every_request_is_checked_anew() {
        List<URI> checked = new CopyOnWriteArrayList<>();
        HostCheck check =
                uri -> {
                    checked.add(uri);
                    return InetAddress.getByName("127.0.0.1");
                };
        try (AdminApis apis = shop.apis(check, PinnedExchange.Patience.USUAL)) {
            apis.of(shop.access()).promotions();
        }

        assertThat(checked)
                .extracting(URI::getPath)
                .containsExactly("/public/api/oauth/token", "/public/api/search/promotion");
    }

    @Test
    void what_the_check_refuses_is_never_called() {
        try (AdminApis apis = shop.apis(uri -> refused(), TinyShop.SHORT)) {
            for (String host : new String[] {"127.0.0.1", "localhost", "2130706433", "[::1]"}) {
                assertThatThrownBy(() -> apis.of(canary(host)).promotions())
                        .isInstanceOf(AddressRefused.class);
            }
        }

        assertThat(canaryHits).hasValue(0);
    }

    @Test
    void a_name_that_is_nobodys_is_silence() {
        HostCheck nobody =
                uri -> {
                    throw new UnknownHostException("nobody");
                };
        try (AdminApis apis = shop.apis(nobody, TinyShop.SHORT)) {
            assertThatThrownBy(() -> apis.of(canary("nobody.example")).promotions())
                    .isInstanceOf(ShopSilent.class);
        }
    }

    @Test
    void nobody_is_followed_to_another_address() {
        shop.api().promotions();
        shop.pages.mood().redirects("http://127.0.0.1:" + canary.getAddress().getPort() + "/");

        assertThatThrownBy(() -> shop.api().promotions())
                .isInstanceOfSatisfying(
                        ShopRefused.class, refused -> assertThat(refused.status()).isEqualTo(302));

        assertThat(canaryHits).hasValue(0);
    }

    private ShopAccess canary(String host) {
        return new ShopAccess(
                URI.create("http://" + host + ":" + canary.getAddress().getPort()), "k", "s");
    }

    private static InetAddress refused() {
        throw new AddressRefused();
    }
}
