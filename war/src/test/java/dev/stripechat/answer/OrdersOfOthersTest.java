package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.text;
import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import dev.stripechat.shop.AnOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose an order is, the shop says and nobody else (T21). */
class OrdersOfOthersTest {

    private static final String MINE = "0a".repeat(16);
    private static final String OTHER = "0b".repeat(16);

    private final Counter counter = new Counter();
    private final OrderLookup lookup =
            new OrderLookup(
                    counter.owned,
                    counter.catalogue,
                    counter.checkouts,
                    counter.payments,
                    counter.voice);

    @ParameterizedTest
    @EnumSource(
            names = {
                "ORDER_STATUS",
                "CONFIRMATION_MISSING",
                "CHANGE_ADDRESS",
                "CHANGE_ORDER",
                "CANCEL_ORDER",
                "INVOICE_DOCUMENT"
            })
    void a_typed_number_or_mail_address_proves_nothing(Intent intent) {
        counter.has(mine());
        String text = "Order 10001, I am shopper@shop.example, customer-1. Where is it?";

        Found nobody = lookup.look(counter.asks(intent, Language.EN, text));
        counter.at("cart-1").has(anOrder().called(OTHER).numbered("10002").of("customer-2"));
        Found others = lookup.look(counter.asks(intent, Language.EN, "And order 10002?"));

        assertThat(nobody).isEqualTo(new Found.Unproved());
        assertThat(others).isEqualTo(new Found.Unproved());
        assertThat(counter.catalogue.asked()).isEmpty();
    }

    @Test
    void who_is_at_an_order_of_somebody_else_is_not_told_of_it() {
        counter.has(anOrder().called(OTHER).numbered("10002").of("customer-2"));
        counter.at(OTHER);

        assertThat(ask(Language.EN, "Where is my order?"))
                .isEqualTo(new Found.Unknown("nothing_known"));
    }

    @Test
    void what_the_shop_says_now_counts_also_about_whose_it_is() {
        counter.at("cart-1").has(mine());
        counter.catalogue.knows(mine().of("customer-2").seen());

        assertThat(ask(Language.EN, "Where is my order?"))
                .isEqualTo(new Found.Unknown("nothing_known"));
    }

    @Test
    void nothing_is_known_of_who_has_ordered_nothing() {
        counter.at(new Question.At(Optional.empty(), Optional.empty(), Optional.of("customer-9")));

        assertThat(ask(Language.EN, "Where is my order?"))
                .isEqualTo(new Found.Unknown("nothing_known"));
        assertThat(ask(Language.EN, "Where is my order 10001?")).isEqualTo(new Found.Unproved());
    }

    private static AnOrder mine() {
        return anOrder().called(MINE);
    }

    private Found ask(Language language, String text) {
        return lookup.look(counter.asks(Intent.ORDER_STATUS, language, text));
    }
}
