package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.text;
import static dev.stripechat.answer.Counter.told;
import static dev.stripechat.payment.APayment.aPayment;
import static dev.stripechat.shop.ACheckout.aCheckout;
import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Source;
import dev.stripechat.kernel.Language;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.shop.AnOrder;
import dev.stripechat.shop.ShopUnread;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderLookupTest {

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

    @Test
    void an_order_is_told_with_its_parcel_and_its_payment() {
        counter.at("cart-1")
                .has(mine().sent("d1", "shipped", "JD0001", "JD0002").paid("t", "paid"));

        Found.Told told = told(ask(Language.EN, "Where is my order?"));

        assertThat(told.words().text())
                .isEqualTo(
                        "Your order 10001 of €47.80 has arrived at the shop. It has been sent."
                                + " Tracking number: JD0001 and JD0002. The payment is booked.");
        assertThat(told.facts())
                .containsExactly(
                        "10001",
                        "€47.80",
                        "order open",
                        "payment paid",
                        "delivery shipped",
                        "JD0001",
                        "JD0002");
        assertThat(told.source().map(Source::title)).contains("Shop");
        assertThat(told.source().flatMap(Source::at))
                .contains(Instant.parse("2026-03-02T12:00:00.123Z"));
    }

    @Test
    void parcels_that_differ_are_told_apart() {
        counter.at("cart-1")
                .has(mine().being("in_progress").sent("d1", "shipped", "A1").sent("d2", "open"));

        assertThat(text(ask(Language.DE, "Wo ist meine Bestellung?")))
                .isEqualTo(
                        "Ihre Bestellung 10001 über 47,80\u00a0€ ist in Bearbeitung. Sendung 1 ist"
                                + " verschickt. Sendungsnummer: A1. Sendung 2 ist noch nicht verschickt.");
    }

    @Test
    void a_number_chooses_among_own_orders() {
        counter.at("cart-1").has(mine());
        counter.has(anOrder().called(OTHER).numbered("10002").sent("d", "shipped"));

        assertThat(text(ask(Language.EN, "Where is #10002?"))).contains("10002").contains("sent");
        assertThat(told(ask(Language.EN, "Where are they?")).facts()).contains("10001", "10002");
    }

    @Test
    void the_order_at_which_the_shopper_is_is_meant() {
        counter.has(mine());
        counter.has(anOrder().called(OTHER).numbered("10002"));
        counter.at(OTHER);

        assertThat(told(ask(Language.EN, "Where is it?")).facts())
                .contains("10002")
                .doesNotContain("10001");
    }

    @Test
    void what_is_over_is_not_meant_while_something_goes_on() {
        counter.at("cart-1").has(mine().being("completed"));
        counter.has(anOrder().called(OTHER).numbered("10002"));

        Found found = lookup.look(counter.asks(Intent.CANCEL_ORDER, Language.EN, "Cancel it"));

        assertThat(told(found).facts()).contains("10002");
    }

    @Test
    void of_two_orders_none_is_cancelled_by_guess() {
        counter.at("cart-1").has(mine());
        counter.has(anOrder().called(OTHER).numbered("10002"));

        assertThat(lookup.look(counter.asks(Intent.CANCEL_ORDER, Language.EN, "Cancel my order")))
                .isEqualTo(new Found.Unknown("ambiguous"));
    }

    @ParameterizedTest
    @CsvSource({
        "CANCEL_ORDER, open, open, true, can still be cancelled",
        "CANCEL_ORDER, in_progress, shipped, false, can no longer be cancelled",
        "CHANGE_ORDER, completed, shipped, false, can no longer be changed",
        "CHANGE_ADDRESS, open, open, true, address can still be changed",
        "CHANGE_ADDRESS, open, shipped, false, can no longer change its address",
        "CANCEL_ORDER, cancelled, cancelled, false, has been cancelled already",
        "CHANGE_ORDER, open, shipped_partially, true, A part of it has been sent.",
        "CANCEL_ORDER, completed, returned, true, noted as sent back",
        "INVOICE_DOCUMENT, completed, shipped, true, will see to the invoice"
    })
    void what_can_be_done_depends_on_how_far_it_is(
            Intent intent, String state, String parcel, boolean person, String part) {
        counter.at("cart-1").has(mine().being(state).sent("d", parcel));

        Found.Told told = told(lookup.look(counter.asks(intent, Language.EN, "?")));

        assertThat(told.words().text()).contains(part, "10001");
        assertThat(told.needsPerson()).isEqualTo(person);
    }

    @Test
    void that_an_order_came_through_is_said_to_who_misses_the_mail() {
        counter.at("cart-1").has(mine().paid("t1", "cancelled").paid("t2", "open"));

        Found found =
                lookup.look(counter.asks(Intent.CONFIRMATION_MISSING, Language.DE, "Keine Mail"));

        assertThat(text(found))
                .isEqualTo(
                        "Ihre Bestellung 10001 über 47,80\u00a0€ ist beim Shop eingegangen. Eine"
                                + " Zahlung ist beim Shop noch nicht verbucht.");
    }

    @Test
    void nobody_reads_that_nothing_is_booked_while_money_is_there() {
        counter.at("cart-1").has(mine().paid("t", "open"));
        counter.has(aPayment().that(PaymentState.PROCESSING));

        assertThat(text(ask(Language.EN, "Where is it?")))
                .isEqualTo("Your order 10001 of €47.80 has arrived at the shop.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "delivery", "payment"})
    void a_state_that_we_have_no_words_for_is_no_answer(String where) {
        AnOrder order =
                mine().being(where.equals("order") ? "packed_by_elves" : "open")
                        .sent("d", where.equals("delivery") ? "lost" : "open")
                        .paid("t", where.equals("payment") ? "chargeback" : "paid");
        counter.at("cart-1").has(order);

        assertThat(ask(Language.EN, "Where is it?")).isEqualTo(new Found.Unknown("unknown_state"));
    }

    @ParameterizedTest
    @CsvSource({"SILENT, silent", "KEYS_REFUSED, silent", "CLOSED, not_connected"})
    void a_shop_that_gives_no_answer_is_none(ShopUnread.Why why, String word) {
        counter.at("cart-1").has(mine());
        counter.catalogue.isSilent(Optional.of(why));

        assertThat(ask(Language.EN, "Where is it?")).isEqualTo(new Found.Unknown(word));
    }

    @Test
    void an_address_with_a_postal_code_names_no_order() {
        counter.at("cart-1").has(mine().sent("d", "open"));

        Found found =
                lookup.look(
                        counter.asks(
                                Intent.CHANGE_ADDRESS,
                                Language.DE,
                                "Bitte an Musterweg 1, 10115 Berlin schicken"));

        assertThat(told(found).facts()).contains("10001");
    }

    @Test
    void what_others_write_into_an_order_is_shown_in_one_line_and_as_it_is() {
        counter.at("cart-1")
                .has(mine().sent("d", "shipped", "4111111111111111", "A\u202e1{total}<b>\nB"));

        assertThat(text(ask(Language.EN, "Where is it?")))
                .contains("Tracking number: 4111111111111111, A 1totalb and B.");
    }

    @Test
    void an_order_that_the_shop_has_signed_for_this_checkout_is_there() {
        aCheckout().of(counter.shop).ordered("R-4711").keptIn(counter.checkouts);
        counter.at(new Question.At(Optional.of("checkout-1"), Optional.empty(), Optional.empty()));

        Found missing =
                lookup.look(counter.asks(Intent.CONFIRMATION_MISSING, Language.EN, "No mail came"));

        assertThat(text(missing))
                .isEqualTo("For this purchase the shop has noted the order R-4711 of €10.99.");
        assertThat(
                        lookup.look(
                                counter.asks(
                                        Intent.CONFIRMATION_MISSING,
                                        Language.EN,
                                        "No mail for 10002")))
                .isEqualTo(new Found.Unproved());
        assertThat(ask(Language.EN, "Where is it?")).isEqualTo(new Found.Unproved());
    }

    private static AnOrder mine() {
        return anOrder().called(MINE);
    }

    private Found ask(Language language, String text) {
        return lookup.look(counter.asks(Intent.ORDER_STATUS, language, text));
    }
}
