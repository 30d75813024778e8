package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.fakes.stripe.Decline;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.world.Call;
import dev.stripechat.world.PaymentLink;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders of a Shopware shop are paid on our page, and the shop says in the end what Stripe says. */
@Tag("story")
class ShopwarePaymentTest {

    private static final String PAGES = "/api/v1/shopware/storefront/%s?salesChannel=%s";
    private static final String ATTEMPTS =
            "select count(*) from shop_payment_attempt where order_id = '%s'";

    private static final String NAMED_FIRST =
            "insert into shop_shop (id, name, language) values ('%1$s', 'A copy', 'en');"
                    + " update shop_origin set shop_id = '%1$s' where origin = '%2$s'";

    private static final ShopwareTill TILL = ShopwareTill.shared();

    @AfterEach
    void our_books_are_the_shops() {
        TILL.booksAgree();
    }

    @Test
    void the_chat_is_on_the_pages_of_the_shop_and_on_no_others() {
        ShopwareTill.await(
                "the shop's pages get no chat",
                () -> storefront(TILL.shop.origin()).status() == 200);

        assertThat(storefront(TILL.shop.origin()).json().getAsJsonArray("pages").toString())
                .contains("\"confirm\"", "\"failed\"");
        assertThat(storefront("https://elsewhere.example").status()).isEqualTo(204);
    }

    @Test
    void a_page_that_another_tenant_has_named_is_the_shops_that_answers_there() {
        String shop = TILL.shop.origin();
        ShopwareTill.await("no chat at first", () -> storefront(shop).status() == 200);
        String copy = UUID.randomUUID().toString();
        TILL.server.database().run(NAMED_FIRST.formatted(copy, shop));

        assertThat(storefront(shop).status()).isEqualTo(204);

        ShopwareTill.await("the copy keeps the page", () -> storefront(shop).status() == 200);
        assertThat(
                        TILL.server
                                .database()
                                .column("select 1 from shop_origin where shop_id = '" + copy + "'"))
                .isEmpty();
    }

    private static Call.Answer storefront(String origin) {
        String path = PAGES.formatted(TILL.app(), OpeningStock.STOREFRONT);
        return Call.to(TILL.server.url(), path).header("Origin", origin).get();
    }

    @Test
    void paid_after_a_decline_and_finished_in_the_shop() {
        String order = TILL.places();
        PaymentLink link = TILL.pays(order);
        String intent = link.intent();
        TILL.payments().nextDeclines(Decline.of("insufficient_funds"));
        TILL.payments().confirms(intent, ShopwareTill.CARD);
        TILL.awaitState(order, "failed");

        TILL.payments().confirms(intent, ShopwareTill.CARD);
        TILL.awaitState(order, "paid");
        assertThat(TILL.finishes(link)).contains("/checkout/finish");
        assertThat(TILL.shop.orders().paymentState(order)).isEqualTo("paid");
    }

    @Test
    void paid_when_the_tab_is_closed_and_when_the_shops_token_has_expired() {
        String closed = TILL.places();
        TILL.payments().confirms(TILL.pays(closed).intent(), ShopwareTill.CARD);
        String late = TILL.places();
        PaymentLink link = TILL.pays(late);
        TILL.payments().confirms(link.intent(), ShopwareTill.CARD);
        TILL.awaitState(closed, "paid");

        TILL.clock.goesAhead(Duration.ofMinutes(31));

        assertThat(TILL.finishes(link)).contains("PAYMENT_TOKEN_EXPIRED");
        TILL.awaitState(late, "paid");
    }

    @Test
    void a_bank_debit_is_unconfirmed_until_it_settles() {
        String order = TILL.places();
        PaymentLink link = TILL.pays(order);
        String intent = link.intent();
        TILL.payments().nextStaysInProcessing();
        TILL.payments().confirms(intent, ShopwareTill.CARD);
        assertThat(TILL.finishes(link)).contains("/checkout/finish");
        assertThat(TILL.shop.orders().paymentState(order)).isEqualTo("unconfirmed");

        TILL.payments().arrives(intent);

        TILL.awaitState(order, "paid");
    }

    @Test
    void who_turns_back_has_cancelled_and_pays_after_all() {
        String order = TILL.places();
        PaymentLink link = TILL.pays(order);

        String page =
                TILL.shop
                        .orders()
                        .finish(ShopwareTill.token(link), Map.of("stripe_chat", "cancel"));
        assertThat(page).contains("CUSTOMER_CANCELED");
        assertThat(TILL.shop.orders().paymentState(order)).isEqualTo("cancelled");
        TILL.shop.orders().paysAgainWith(order, OpeningStock.CARD);
        TILL.payments().confirms(TILL.pays(order).intent(), ShopwareTill.CARD);

        TILL.awaitState(order, "paid");
    }

    @Test
    void money_goes_back_from_either_side() {
        String order = TILL.places();
        String intent = TILL.pays(order).intent();
        TILL.payments().confirms(intent, ShopwareTill.CARD);
        TILL.awaitState(order, "paid");

        String refund = TILL.shop.orders().refund(order, 5.00);
        assertThat(TILL.shop.data().state("order_transaction_capture_refund", refund))
                .isEqualTo("completed");
        TILL.awaitState(order, "refunded_partially");
        TILL.payments().refunds(intent, TILL.amount(intent) - 500);

        TILL.awaitState(order, "refunded");
    }

    @Test
    void an_order_that_is_cancelled_is_closed_and_an_edited_one_costs_what_it_costs() {
        String cancelled = TILL.places();
        String gone = TILL.pays(cancelled).intent();
        String edited = TILL.places();
        PaymentLink link = TILL.pays(edited);
        String intent = link.intent();

        TILL.shop.orders().cancel(cancelled);
        TILL.shop.orders().costs(edited, 99.50);

        ShopwareTill.await(
                "the cancelled order is open", () -> TILL.status(gone).equals("canceled"));
        ShopwareTill.await(
                "the edited order costs as before",
                () -> {
                    link.intent();
                    return TILL.amount(intent) == 9950;
                });
    }

    @Test
    void asked_twice_to_take_the_money_there_is_one_way_to_pay() {
        String order = TILL.places();

        String first = TILL.pays(order).intent();
        String second = TILL.pays(order).intent();
        TILL.payments().confirms(first, ShopwareTill.CARD);

        assertThat(second).isEqualTo(first);
        TILL.awaitState(order, "paid");
        assertThat(TILL.server.database().column(ATTEMPTS.formatted(order))).containsExactly("1");
    }
}
