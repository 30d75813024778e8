package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonParser;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopwareId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrdersOfAShopTest {

    private final TinyShop shop = new TinyShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_order_is_read_with_all_that_hangs_on_it() {
        String id = shop.order();
        shop.orders.ship(id, "TRACK-1");

        ShopOrder order = shop.api().order(id).orElseThrow();

        assertThat(order.number()).isEqualTo("20001");
        assertThat(order.state()).isEqualTo("open");
        assertThat(order.salesChannelId()).isEqualTo(OpeningStock.STOREFRONT);
        assertThat(order.locale()).contains("de-DE");
        assertThat(order.currency()).isEqualTo("EUR");
        assertThat(order.total()).isEqualByComparingTo(new BigDecimal("25"));
        assertThat(order.placedAt()).isEqualTo(shop.clock.instant());
        assertThat(order.deepLinkCode()).hasValueSatisfying(code -> assertThat(code).hasSize(32));
        assertThat(order.buyer().email()).isEqualTo("shopper@shop.example");
        assertThat(order.buyer().phone()).contains("+49 30 1234567");
        assertThat(order.transactions())
                .extracting(OrderTransaction::state, OrderTransaction::paymentMethod)
                .containsExactly(tuple("open", "payment_StripeChat_card"));
        assertThat(order.deliveries().get(0).state()).isEqualTo("shipped");
        assertThat(order.deliveries().get(0).trackingCodes()).containsExactly("TRACK-1");
        assertThat(order.deliveries().get(0).shippingMethod()).contains("Standard");
        assertThat(order.items().get(0).quantity()).isEqualTo(2);
        assertThat(order.items().get(0).unitPrice()).isEqualByComparingTo("12.5");
        assertThat(order.items().get(0).productId()).contains(OpeningStock.MUG);
        assertThat(order.customFields()).isEmpty();
    }

    @Test
    void an_order_that_is_not_there_is_none() {
        shop.order();

        assertThat(shop.api().order(ShopwareId.random())).isEmpty();
        assertThat(shop.api().order("no id")).isEmpty();
        assertThat(shop.api().order("../customer/" + ShopwareId.random())).isEmpty();
    }

    @Test
    void a_written_order_transaction_or_delivery_makes_an_order_a_changed_one() {
        String touched = shop.order();
        String paid = shop.order();
        String shipped = shop.order();
        shop.order();
        shop.clock.pass(Duration.ofMinutes(10));
        Instant since = shop.clock.instant();
        shop.data.change("order", touched, row -> row.addProperty("affiliateCode", "x"));
        shop.data.enter("order_transaction", shop.orders.transactionOf(paid), "paid");
        shop.orders.ship(shipped, "TRACK-2");
        String placed = shop.order();

        OrdersPage changed = shop.api().ordersChangedSince(since, Optional.empty());

        assertThat(changed.orders())
                .extracting(ShopOrder::id)
                .containsExactly(touched, paid, shipped, placed);
        assertThat(changed.orders()).extracting(ShopOrder::changedAt).containsOnly(since);
        assertThat(changed.next()).isEmpty();
        assertThat(changed.shopTime()).isPresent();
    }

    @Test
    void what_happens_between_two_pages_leaves_none_of_the_others_out() {
        List<String> all = Stream.generate(shop::order).limit(150).toList();

        OrdersPage first = shop.api().ordersChangedSince(Instant.EPOCH, Optional.empty());
        shop.data.change("order", all.get(0), row -> row.addProperty("affiliateCode", "y"));
        shop.data.remove("order", all.get(1));
        String late = shop.order();
        OrdersPage second = shop.api().ordersChangedSince(Instant.EPOCH, first.next());

        assertThat(first.orders()).hasSize(100);
        assertThat(second.next()).isEmpty();
        assertThat(Stream.concat(first.orders().stream(), second.orders().stream()))
                .extracting(ShopOrder::id)
                .containsExactlyElementsOf(Stream.concat(all.stream(), Stream.of(late)).toList());
    }

    @Test
    void a_transaction_is_found_by_what_another_plugin_left_in_it() {
        String transaction = shop.orders.transactionOf(shop.order());
        shop.order();
        String left = "{\"stripe_payment_context\":{\"payment\":{\"payment_intent_id\":\"pi_1\"}}}";
        shop.data.change(
                "order_transaction",
                transaction,
                row -> row.add("customFields", JsonParser.parseString(left)));

        List<OrderTransaction> found = shop.api().transactionsWith(FieldPath.STRIPE_PLUGIN, "pi_1");

        assertThat(found).extracting(OrderTransaction::id).containsExactly(transaction);
        assertThat(FieldPath.STRIPE_PLUGIN.in(found.get(0).customFields())).contains("pi_1");
        assertThat(shop.api().transactionsWith(FieldPath.STRIPE_PLUGIN, "pi_2")).isEmpty();
    }

    @Test
    void of_two_transactions_the_newest_is_the_last() {
        String order = shop.order();
        shop.clock.pass(Duration.ofSeconds(1));
        String newer = shop.orders.payOtherwise(order, OpeningStock.OTHER_CARD);

        List<OrderTransaction> transactions = shop.api().order(order).orElseThrow().transactions();

        assertThat(transactions)
                .extracting(OrderTransaction::state)
                .containsExactly("cancelled", "open");
        assertThat(transactions.get(1).id()).isEqualTo(newer);
        assertThat(shop.api().transaction(newer).map(OrderTransaction::orderId)).contains(order);
    }

    @Test
    void a_buyer_without_a_number_has_none() {
        String guest = shop.orders.customer("guest@shop.example", "", true);
        String order = shop.orderOf(guest);

        assertThat(shop.api().order(order).orElseThrow().buyer().phone())
                .isEqualTo(Optional.empty());
        assertThat(shop.api().customer(guest).orElseThrow().guest()).isTrue();
    }
}
