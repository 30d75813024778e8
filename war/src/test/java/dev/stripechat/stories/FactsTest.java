package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.answer.AnybodysOrder;
import dev.stripechat.answer.LooksUpByName;
import dev.stripechat.fakes.stripe.Decline;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.PlacedOrders;
import dev.stripechat.stories.threats.Threat;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestWar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facts are read where they are, at the moment of the question, and told to those alone to whom they belong. */
@Tag("story")
@Threat("T21")
class FactsTest {

    private static final int UNAVAILABLE = 503;

    private static final String KNOWN =
            "select count(*) from shop_order where order_id = '%s' and order_number = '%s'";
    private static final ShopwareTill TILL =
            ShopwareTill.with(TestWar.with("looks-up", List.of(LooksUpByName.class)));

    @AfterAll
    static void close() {
        TILL.server.close();
    }

    @Test
    void what_a_shop_offers_is_told_in_the_language_of_the_shopper() {
        try (Shopper german = visitor("de");
                Shopper english = visitor("en")) {
            german.says("shipping_cost: Was kostet der Versand?");
            english.says("payment_methods: How can I pay?");
            english.hears(
                    "assistant",
                    "\"Card, wallet and more, with help\", \"Credit card\" and \"Invoice\"");
            german.hears(
                    "assistant",
                    "„Standard“: bis 50,00\u00a0€: 4,90\u00a0€; ab 50,00\u00a0€: kostenlos");
            german.says("delivery_time: Wie lange dauert das?");
            german.hears("assistant", "„Express“: 1 Tag");
            english.says("ship_abroad: Do you ship to Switzerland?");
            english.hears("assistant", "Switzerland is not one of the countries");
            german.says("stock: Gibt es das Hemd in S?");
            german.hears("assistant", "„Hemd“ (S): auf Lager, 3 Stück.");
            english.says("size_advice: What is the shirt made of?");
            english.hears("assistant", "Material: Cotton");
            english.says("discount_not_working: My code WINTER99 does not work");
            JsonObject unknown = english.hears("assistant", "does not know the code WINTER99");

            assertThat(unknown.toString()).contains("\"source\"");
        }
    }

    @Test
    void the_pages_that_a_shop_keeps_become_drafts() {
        ShopwareTill.await("it is still learning", () -> readsPages().status() != UNAVAILABLE);

        JsonObject found = readsPages().expect(200).json();

        assertThat(found.toString())
                .contains("Versand und Zahlung", "Shipping and payment")
                .doesNotContain("Impressum", "Imprint");
    }

    @Test
    void a_shop_that_gives_no_answer_is_no_reason_to_guess() {
        try (Shopper shopper = visitor("en")) {
            TILL.shop.api().mood().down();
            shopper.says("stock: Is the mug in stock?");

            shopper.hears("assistant", "unknown silent");
        } finally {
            TILL.shop.api().mood().good();
        }
    }

    @Test
    void an_order_is_told_as_it_is_now() {
        String customer = TILL.customer();
        String order = known(TILL, TILL.places(customer, OpeningStock.CARD));
        String number = number(TILL, order);
        try (Shopper shopper = TILL.chats("cart-of-" + customer, customer)) {
            shopper.says("order_status: Where is my order?");
            shopper.hears("assistant", "Your order " + number + " of €23.90 has arrived");
            new PlacedOrders(TILL.shop.data()).ship(order, "JD0014600006");

            shopper.says("order_status: And now?");

            shopper.hears("assistant", "It has been sent. Tracking number: JD0014600006.");
            shopper.says("cancel_order: Cancel it please");
            shopper.hears("assistant", "can no longer be cancelled");
        }
    }

    @Test
    void a_payment_and_its_refund_are_told_as_stripe_shows_them() {
        String intent = TILL.payments().creates(2390, "eur", Map.of()).get("id").getAsString();
        Map<String, String> said =
                Map.of("checkoutId", "cart-" + intent, "paymentIntentId", intent);
        try (Shopper shopper = TILL.chats("en", said)) {
            shopper.says("payment_pending: Hello");
            TILL.payments().nextDeclines(Decline.of("insufficient_funds"));
            TILL.payments().confirms(intent, ShopwareTill.CARD);
            shopper.hears("assistant", "not enough money");
            shopper.says("payment_pending: Was I charged?");
            shopper.hears("assistant", "No: the payment of €23.90 was not made.");
            TILL.payments().confirms(intent, ShopwareTill.CARD);
            shopper.hears("assistant", "has arrived");
            shopper.says("refund_status: Where is my refund?");
            shopper.hears("assistant", "No refund of your payment of €23.90 has been started");
            TILL.payments().refunds(intent, 390);

            shopper.says("refund_status: And now?");

            shopper.hears("assistant", "€3.90 of your payment of €23.90 has been refunded");
        }
    }

    @Test
    void who_claims_an_order_by_words_learns_nothing_of_it() {
        nobodyLearnsOfAnOrderByItsNumber(TILL);
    }

    @Test
    void without_the_look_at_whose_it_is_it_would_be_noticed() {
        ShopwareTill unguarded =
                ShopwareTill.with(
                        TestWar.with(
                                "anybodys-order",
                                List.of(LooksUpByName.class, AnybodysOrder.class)));

        try (TestServer server = unguarded.server) {
            assertThatThrownBy(() -> nobodyLearnsOfAnOrderByItsNumber(unguarded))
                    .as(server.url().toString())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("23.90");
        }
    }

    private static void nobodyLearnsOfAnOrderByItsNumber(ShopwareTill till) {
        String order = known(till, till.places());
        String number = number(till, order);
        String claim = ": Order " + number + " of shopper@shop.example is mine.";
        Map<String, String> somebody =
                Map.of("checkoutId", "cart-1", "customerId", till.customer());
        for (Map<String, String> said : List.of(Map.<String, String>of(), somebody)) {
            for (String intent : List.of("order_status", "confirmation_missing")) {
                try (Shopper shopper = till.chats("en", said)) {
                    shopper.says(intent + claim);
                    ShopwareTill.await("there is no answer", () -> isAnswered(shopper));

                    assertThat(shopper.frames().toString())
                            .doesNotContain("of €23.90")
                            .contains("unproved");
                }
            }
        }
    }

    private static boolean isAnswered(Shopper shopper) {
        String frames = shopper.frames().toString();
        return frames.contains("unproved") || frames.contains("of €23.90");
    }

    private static Call.Answer readsPages() {
        return TILL.admin.call("/api/v1/answers/imports/shop").post("{\"apply\":false}");
    }

    private static Shopper visitor(String language) {
        return TILL.chats(language, Map.of("salesChannel", OpeningStock.STOREFRONT));
    }

    private static String number(ShopwareTill till, String order) {
        return till.shop.data().row("order", order).get("orderNumber").getAsString();
    }

    private static String known(ShopwareTill till, String order) {
        ShopwareTill.await(
                "the order is not known",
                () ->
                        till.server
                                .database()
                                .column(KNOWN.formatted(order, number(till, order)))
                                .equals(List.of("1")));
        return order;
    }
}
