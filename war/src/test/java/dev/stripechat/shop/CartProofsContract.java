package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of carts that were vouched for keeps. */
public interface CartProofsContract extends Together {

    Instant VOUCHED = Instant.parse("2026-03-02T12:00:00.123Z");

    CartProofs cartProofs();

    Shops shops();

    @Test
    default void a_cart_is_found_by_the_word_of_its_page() {
        OpaqueToken word = OpaqueToken.random();
        CartProof.Place place = place("cart-1");
        inOne(() -> cartProofs().keep(proof(word, place, Optional.of("customer"))));

        CartProof found = fromOne(() -> cartProofs().held(word.hash()).orElseThrow());

        assertThat(found.place()).isEqualTo(place);
        assertThat(found.customerId()).contains("customer");
        assertThat(found.madeAt()).isEqualTo(VOUCHED);
        assertThat(fromOne(() -> cartProofs().held(OpaqueToken.random().hash()))).isEmpty();
    }

    @Test
    default void nobody_may_have_signed_in_there() {
        OpaqueToken word = OpaqueToken.random();

        inOne(() -> cartProofs().keep(proof(word, place("cart-1"), Optional.empty())));

        assertThat(fromOne(() -> cartProofs().held(word.hash())))
                .flatMap(CartProof::customerId)
                .isEmpty();
    }

    @Test
    default void a_word_leads_to_the_cart_that_it_was_first_for() {
        OpaqueToken word = OpaqueToken.random();
        CartProof.Place first = place("cart-1");
        inOne(() -> cartProofs().keep(proof(word, first, Optional.empty())));

        inOne(() -> cartProofs().keep(proof(word, place("cart-2"), Optional.empty())));

        assertThat(fromOne(() -> cartProofs().held(word.hash())))
                .map(CartProof::place)
                .contains(first);
    }

    @Test
    default void a_word_is_good_once() {
        OpaqueToken word = OpaqueToken.random();
        inOne(() -> cartProofs().keep(proof(word, place("cart-1"), Optional.empty())));

        assertThat(isUsed(word, VOUCHED.plusSeconds(1))).isTrue();
        assertThat(isUsed(word, VOUCHED.plusSeconds(2))).isFalse();
    }

    @Test
    default void a_word_is_good_for_ten_minutes() {
        OpaqueToken late = OpaqueToken.random();
        OpaqueToken inTime = OpaqueToken.random();
        inOne(() -> cartProofs().keep(proof(late, place("cart-1"), Optional.empty())));
        inOne(() -> cartProofs().keep(proof(inTime, place("cart-2"), Optional.empty())));

        assertThat(isUsed(late, VOUCHED.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(isUsed(inTime, VOUCHED.plus(Duration.ofMinutes(10)).minusMillis(1))).isTrue();
    }

    private boolean isUsed(OpaqueToken word, Instant now) {
        return fromOne(() -> cartProofs().held(word.hash()).orElseThrow().uses(now));
    }

    private CartProof.Place place(String checkout) {
        ShopId shop = Some.shop();
        inOne(() -> shops().keep(new Shop(shop, "Demo shop", Language.EN)));
        return new CartProof.Place(shop, checkout, "0".repeat(32));
    }

    private static CartProof proof(
            OpaqueToken word, CartProof.Place place, Optional<String> customer) {
        return new CartProof(word, place, customer, VOUCHED);
    }
}
