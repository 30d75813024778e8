package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTokenTest {

    private final ShopId shop = Some.shop();

    @Test
    void a_shop_calls_its_things_as_it_likes() {
        ShopToken token = token("A-z0.9_~", "Kundin 7 – Öl 🙂");

        assertThat(token.checkoutId()).isEqualTo("A-z0.9_~");
        assertThat(token.customerId()).contains("Kundin 7 – Öl 🙂");
        assertThat(token("a".repeat(100), "🙂".repeat(100)).customerId()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "a\u0000", "a\n", "%41", "a;b"})
    void a_checkout_is_called_so_that_it_fits_into_an_address(String checkout) {
        assertRefused(() -> token(checkout, "7"));
        assertRefused(() -> token("a".repeat(101), "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "\n", "\ud800", "\u009f"})
    void what_the_database_cannot_keep_is_refused(String name) {
        namedEach(name).forEach(ShopTokenTest::assertRefused);
    }

    @Test
    void a_name_of_more_than_100_characters_is_refused() {
        namedEach("a".repeat(101)).forEach(ShopTokenTest::assertRefused);
    }

    private List<Runnable> namedEach(String name) {
        Optional<String> it = Optional.of(name);
        Optional<String> none = Optional.empty();
        return List.of(
                () -> token("checkout-1", it, none, none),
                () -> token("checkout-1", none, it, none),
                () -> token("checkout-1", none, none, it));
    }

    private ShopToken token(String checkout, String customer) {
        return token(checkout, Optional.empty(), Optional.empty(), Optional.of(customer));
    }

    private ShopToken token(
            String checkout,
            Optional<String> channel,
            Optional<String> order,
            Optional<String> customer) {
        return new ShopToken(
                shop,
                checkout,
                Optional.empty(),
                Optional.empty(),
                channel,
                order,
                customer,
                Instant.EPOCH);
    }

    private static void assertRefused(Runnable making) {
        Refusal refusal = catchThrowableOfType(Refusal.class, making::run);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_shop_token");
    }
}
