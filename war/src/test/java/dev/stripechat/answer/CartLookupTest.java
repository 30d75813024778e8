package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.told;
import static dev.stripechat.payment.APayment.aPayment;
import static dev.stripechat.shop.ACheckout.aCheckout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.kernel.Language;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.shop.ACheckout;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CartLookupTest {

    private final Counter counter = new Counter().at("checkout-1");
    private final CartLookup lookup =
            new CartLookup(counter.checkouts, counter.payments, counter.voice);

    @Test
    void who_has_trouble_reads_what_the_shop_has_in_the_cart_and_a_person_looks() {
        aCheckout()
                .of(counter.shop)
                .costing(5750, "eur")
                .with("Mug {total} \"now\" free", 2, 2500)
                .with("Shirt", 1, 3500)
                .with("Summer", 1, -250)
                .keptIn(counter.checkouts);

        Found.Told told = told(look(Language.EN));

        assertThat(told.words().text())
                .isEqualTo(
                        "In your cart at the shop: 2 × \"Mug total 'now' free\" (€25.00), 1 ×"
                                + " \"Shirt\" (€35.00) and 1 × \"Summer\" (-€2.50). In all: €57.50."
                                + " Somebody from the team will look at the trouble; I have told them.");
        assertThat(told.needsPerson()).isTrue();
        assertThat(told.facts()).contains("€57.50");
    }

    @Test
    void money_that_is_on_its_way_is_said_first() {
        aCheckout().of(counter.shop).with("Mug", 1, 1099).keptIn(counter.checkouts);
        counter.has(aPayment().that(PaymentState.PROCESSING));

        Found.Told told = told(look(Language.DE));

        assertThat(told.words().text())
                .startsWith("Ihre Zahlung über 49,90\u00a0€ wird gerade verarbeitet. Bitte zahlen");
        assertThat(told.notice().map(PaymentNotice::state)).contains("processing");
    }

    @Test
    void a_long_cart_is_counted() {
        ACheckout long12 = aCheckout().of(counter.shop);
        IntStream.range(0, 12).forEach(i -> long12.with("Mug " + i, 1, 100));
        long12.keptIn(counter.checkouts);

        assertThat(told(look(Language.DE)).words().text()).contains("und 2 weitere Positionen.");
    }

    @Test
    void without_a_signed_cart_nothing_is_said() {
        assertThat(look(Language.EN)).isEqualTo(new Found.Unknown("nothing_known"));

        aCheckout().of(counter.shop).keptIn(counter.checkouts);

        assertThat(look(Language.EN)).isEqualTo(new Found.Unknown("nothing_known"));
    }

    private Found look(Language language) {
        return lookup.look(
                counter.asks(Intent.CHECKOUT_ERROR, language, "The button does nothing"));
    }
}
