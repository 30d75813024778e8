package dev.stripechat.shop.signed;

import static dev.stripechat.shop.signed.CheckoutDocumentTest.CART;
import static dev.stripechat.shop.signed.CheckoutDocumentTest.ITEM;
import static dev.stripechat.shop.signed.CheckoutDocumentTest.claims;
import static dev.stripechat.shop.signed.CheckoutDocumentTest.readClaims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Checkout;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Documents of which a shop's key is the only right part. */
class SpoiltDocumentTest {

    private static final int ROUNDS = 20_000;

    private static final List<String> RIGHT =
            List.of(
                    "'eur'",
                    "1099",
                    "299",
                    "'10001'",
                    "'+49 30 901820'",
                    "[" + ITEM + "]",
                    "'Notebook'",
                    "2",
                    "800",
                    CART,
                    "'checkout-1'",
                    "1700000000");

    /** What a shop's own mistake, or somebody who means ill, puts where something else belongs. */
    private static final List<String> WRONG =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "1.5",
                    "1e3",
                    "1e400",
                    "1e-999999999",
                    "1e999999999",
                    "9223372036854775808",
                    "-9223372036854775809",
                    "9".repeat(1_000),
                    "''",
                    "' '",
                    "'\\u0000'",
                    "'\\ud800'",
                    "'7'",
                    "'" + "x".repeat(70_000) + "'",
                    "[]",
                    "[[]]",
                    "{}",
                    "{'a':1}",
                    "[1,2,3]");

    @Test
    void whatever_stands_in_its_place_is_refused_with_a_sentence_or_read_rightly() {
        Random random = new Random(7);
        int refused = 0;

        for (int round = 0; round < ROUNDS; round++) {
            String tried = spoilt(random);
            Throwable failure = catchThrowable(() -> holds(readClaims(tried)));
            if (failure != null) {
                assertThat(failure).as(tried).isInstanceOf(Refusal.class);
                assertThat(failure).hasFieldOrPropertyWithValue("code", "bad_checkout");
                assertThat(failure.getMessage()).matches("(checkout|iat)\\S* .{5,120}\\.");
                refused++;
            }
        }

        assertThat(refused).isBetween(ROUNDS / 2, ROUNDS - 100);
    }

    /** A right document with something else in up to three places. */
    private static String spoilt(Random random) {
        String json = claims(CART);
        for (int i = random.nextInt(3); i >= 0; i--) {
            String place = ":" + Pattern.quote(any(RIGHT, random)) + "(?=[,}])";
            String instead = ":" + any(WRONG, random);
            json = json.replaceAll(place, Matcher.quoteReplacement(instead));
        }
        return json;
    }

    /** What the database would refuse. */
    private static void holds(Checkout checkout) {
        Cart cart = checkout.cart();
        assertThat(Checkout.isId(checkout.id())).isTrue();
        assertThat(cart.total().minor()).isBetween(0L, 999_999_999_999L);
        assertThat(cart.shipping().stream()).allMatch(money -> money.minor() >= 0);
        assertThat(cart.items()).hasSizeLessThanOrEqualTo(100);
        assertThat(cart.items())
                .allMatch(item -> item.quantity() > 0)
                .allMatch(item -> Math.abs(item.amount()) <= 999_999_999_999L)
                .allMatch(item -> item.name().matches("[^\\p{Cc}\\p{Cs}]{1,200}"));
        assertThat(cart.orderNumber().stream())
                .allMatch(text -> text.matches("[^\\p{Cc}\\p{Cs}]{1,64}"));
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
