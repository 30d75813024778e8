package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the metadata of other plugins says about the order. */
class OrderNameTest {

    private static final String ID = "0189D7F0A5C77B0D8F3B2F2B8A9C1D2E";

    @ParameterizedTest
    @CsvSource({
        "shopware_order_transaction_id, TRANSACTION",
        "order_transaction_id, TRANSACTION",
        "shopware_order_id, ORDER",
        "order_id, ORDER"
    })
    void an_id_names_a_try_or_an_order(String key, OrderName.Kind kind) {
        OrderName name = OrderName.in(Map.of(key, ID)).orElseThrow();

        assertThat(name).isEqualTo(new OrderName(kind, ID.toLowerCase()));
        assertThat(OrderName.of(name.text())).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"order_number, 10001", "order_id, 10001", "shopware_order_number, SW-1/2026"})
    void a_number_names_an_order_as_people_do(String key, String number) {
        assertThat(OrderName.in(Map.of(key, " " + number + " ")))
                .contains(new OrderName(OrderName.Kind.NUMBER, number));
    }

    @ParameterizedTest
    @CsvSource({
        "shopware_order_transaction_id, 10001",
        "order_number, 0189d7f0a5c77b0d8f3b2f2b8a9c1d2e0",
        "order_number, 'a b'",
        "order_number, ''",
        "order, 10001"
    })
    void what_names_nothing_is_passed_over(String key, String text) {
        Map<String, String> metadata = Map.of(key, text.replace("2e0", "2e\n"));

        assertThat(OrderName.in(metadata)).isEmpty();
    }

    @Test
    void the_surest_name_counts_and_our_own_payments_need_none() {
        assertThat(OrderName.in(Map.of("order_number", "10001", "order_id", ID)))
                .map(OrderName::kind)
                .contains(OrderName.Kind.ORDER);
        assertThat(OrderName.in(Map.of("order_id", ID, "stripe_chat_attempt", "a"))).isEmpty();
    }
}
