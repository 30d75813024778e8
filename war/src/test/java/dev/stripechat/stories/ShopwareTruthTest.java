package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.stripechat.fakes.stripe.Decline;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.Shopper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shop knows of the money, what Stripe knows, and what we do not know in time. */
@Tag("story")
class ShopwareTruthTest {

    private static final String OPEN =
            "select count(*) from shop_payment_attempt where order_id = '%s' and not withdrawn";
    private static final String KNOWN =
            "select state from shop_order_transaction where order_id = '%s'";
    private static final String TRANSACTION = "order_transaction";

    private static final ShopwareTill TILL = ShopwareTill.shared();

    @Test
    void what_is_paid_while_nobody_is_registered_is_booked_when_the_shop_is_back() {
        String order = TILL.places();
        PaymentLink link = TILL.pays(order);
        TILL.admin.call("/api/v1/shopware-app/installation").delete().expect(204);
        TILL.payments().confirms(link.intent(), ShopwareTill.CARD);
        ShopwareTill.await(
                "the page says nothing", () -> ShopwareTill.pageState(link).equals("paid"));
        assertThat(TILL.shop.orders().paymentState(order)).isEqualTo("unconfirmed");

        TILL.shop.app().uninstall(Optional.empty());
        TILL.installs();

        TILL.awaitState(order, "paid");
    }

    @Test
    void an_order_that_is_booked_by_hand_cannot_be_paid_and_one_that_we_booked_stays() {
        String byHand = TILL.places();
        PaymentLink link = TILL.pays(byHand);
        String intent = link.intent();
        String ours = TILL.places();
        PaymentLink paid = TILL.pays(ours);
        TILL.payments().confirms(paid.intent(), ShopwareTill.CARD);

        TILL.shop.data().enter(TRANSACTION, TILL.shop.orders().transactionOf(byHand), "paid");
        TILL.awaitState(ours, "paid");

        ShopwareTill.await("it can be paid twice", () -> TILL.status(intent).equals("canceled"));
        assertThat(ShopwareTill.pageState(link)).isEqualTo("paid");
        assertThat(ShopwareTill.pageState(paid)).isEqualTo("paid");
        ShopwareTill.await("the order is not looked at", () -> isKnown(ours, "paid"));
        assertThat(TILL.server.database().column(OPEN.formatted(ours))).containsExactly("1");
    }

    @Test
    void a_chargeback_is_over_when_the_bank_has_decided_for_the_shop() {
        String order = TILL.places();
        String intent = TILL.pays(order).intent();
        TILL.payments().confirms(intent, ShopwareTill.CARD);
        TILL.awaitState(order, "paid");
        TILL.payments().disputes(intent);
        TILL.awaitState(order, "chargeback");

        TILL.payments().disputeEnds(intent, "won");

        TILL.awaitState(order, "paid");
    }

    @Test
    void payments_of_another_plugin_are_told_in_their_shoppers_chat_and_in_no_other() {
        String customer = TILL.customer();
        String order = TILL.places(customer, OpeningStock.OTHER_CARD);
        String transaction = TILL.shop.orders().transactionOf(order);
        Shopper shopper = TILL.chats("cart-of-" + customer, customer);
        Shopper stranger = TILL.chats(order, "somebody-else");
        shopper.says("Hello");
        stranger.says("Hello");
        String declined = makes(Map.of("shopware_order_transaction_id", transaction));
        TILL.payments().nextDeclines(Decline.of("insufficient_funds"));
        TILL.payments().confirms(declined, ShopwareTill.CARD);
        TILL.shop.data().enter(TRANSACTION, transaction, "failed");
        shopper.hears("assistant", "not enough money");

        String paid = makes(Map.of());
        notes(transaction, paid);
        TILL.shop.data().enter(TRANSACTION, transaction, "in_progress");
        TILL.payments().confirms(paid, ShopwareTill.CARD);

        shopper.hears("assistant", "has arrived");
        assertThat(payments(shopper)).hasSize(2);
        assertThat(payments(stranger)).isEmpty();
    }

    private static String makes(Map<String, String> metadata) {
        return TILL.payments().creates(2390, "eur", metadata).get("id").getAsString();
    }

    /** As the other plugin does, over what stands there. */
    private static void notes(String transaction, String intent) {
        String fields = "{\"stripe_payment_context\":{\"payment\":{\"payment_intent_id\":\"%s\"}}}";
        TILL.shop
                .data()
                .change(
                        TRANSACTION,
                        transaction,
                        row ->
                                row.add(
                                        "customFields",
                                        JsonParser.parseString(fields.formatted(intent))));
    }

    private static JsonArray payments(Shopper of) {
        return TILL.admin.opens(of.conversation()).getAsJsonArray("payments");
    }

    private static boolean isKnown(String order, String state) {
        return TILL.server.database().column(KNOWN.formatted(order)).equals(List.of(state));
    }
}
