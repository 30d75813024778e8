package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopwareId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * T02: whatever a stranger names as an id, a value or a page, what comes back is what that very id or value stands for. Everything of
 * the other customer carries a canary.
 */
class ForeignDataTest {

    private static final int TRIES = 150;
    private static final String CANARY = "canary@others.example";

    private final TinyShop shop = new TinyShop();
    private final Random dice = new Random(20_261_128);
    private final String mine = shop.order();
    private final String others = shop.orderOf(shop.orders.customer(CANARY, "+49 canary", false));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void no_word_of_a_stranger_brings_another_ones_data() {
        leave(shop.orders.transactionOf(mine), "pi_mine");
        leave(shop.orders.transactionOf(others), "pi_" + CANARY);

        for (int i = 0; i < TRIES; i++) {
            String word = word();

            assertThat(shop.api().order(word)).as(word).isEmpty();
            assertThat(shop.api().transaction(word)).as(word).isEmpty();
            assertThat(shop.api().customer(word)).as(word).isEmpty();
            assertThat(shop.api().products(List.of(word), word)).as(word).isEmpty();
            assertThat(shop.api().transactionsWith(FieldPath.STRIPE_PLUGIN, word))
                    .as(word)
                    .isEmpty();
        }
    }

    @Test
    void the_right_id_brings_nothing_but_its_own() {
        ShopOrder.Buyer me = shop.api().order(mine).orElseThrow().buyer();
        ShopOrder.Buyer other = shop.api().order(others).orElseThrow().buyer();

        assertThat(me.email()).isEqualTo("shopper@shop.example");
        assertThat(me.phone()).contains("+49 30 1234567");
        assertThat(other.email()).isEqualTo(CANARY);
    }

    private void leave(String transaction, String paymentIntent) {
        String left =
                "{\"stripe_payment_context\":{\"payment\":{\"payment_intent_id\":\"%s\"}}}"
                        .formatted(paymentIntent);
        shop.data.change(
                "order_transaction",
                transaction,
                row -> row.add("customFields", JsonParser.parseString(left)));
    }

    private String word() {
        List<String> kinds =
                List.of(
                        ShopwareId.random(),
                        others.substring(0, 31) + "%",
                        others + "\",\"limit\":500,\"x\":\"",
                        others + "/../" + others,
                        others.toUpperCase(Locale.ROOT).concat("a").substring(1),
                        "*",
                        "%",
                        "",
                        "null",
                        "pi_%",
                        "pi_mine\"},{\"type\":\"multi\",\"operator\":\"or\",\"queries\":[",
                        "pi_mine|pi_" + CANARY,
                        "{\"$ne\":null}",
                        OpeningStock.MUG + "," + OpeningStock.SHIRT,
                        Long.toHexString(dice.nextLong()) + "\r\nX: y");
        return kinds.get(dice.nextInt(kinds.size()));
    }
}
