package dev.stripechat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of addresses for events keeps. */
public interface EventEndpointsContract extends Together {

    SecretBox KEYS = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    Instant CONNECTED = Instant.parse("2026-03-02T12:00:00.123Z");

    EventEndpoints eventEndpoints();

    @Test
    default void an_address_is_found_by_its_shop_with_the_secret_as_it_was_sealed() {
        ShopId shop = Some.shop();
        String secret = connected(shop);

        EventEndpoint found = fromOne(() -> eventEndpoints().of(shop)).orElseThrow();

        assertThat(found.url()).isEqualTo(URI.create("https://shop.example/events"));
        assertThat("whsec_" + Base64.getEncoder().encodeToString(found.key(KEYS)))
                .isEqualTo(secret);
        assertThat(fromOne(() -> eventEndpoints().of(Some.shop()))).isEmpty();
    }

    @Test
    default void a_forgotten_address_is_that_of_nobody_else() {
        ShopId shop = Some.shop();
        ShopId other = Some.shop();
        connected(shop);
        connected(other);

        inOne(() -> eventEndpoints().forget(shop));

        assertThat(fromOne(() -> eventEndpoints().of(shop))).isEmpty();
        assertThat(fromOne(() -> eventEndpoints().of(other))).isPresent();
    }

    private String connected(ShopId shop) {
        EventEndpoint endpoint = new EventEndpoint(shop);
        String secret =
                endpoint.connect("https://shop.example/events", Optional.empty(), KEYS, CONNECTED)
                        .orElseThrow();
        inOne(() -> eventEndpoints().keep(endpoint));
        return secret;
    }
}
