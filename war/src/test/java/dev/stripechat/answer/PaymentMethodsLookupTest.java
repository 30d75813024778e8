package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.text;
import static dev.stripechat.shop.SomeOffers.someOffers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PaymentMethodsLookupTest {

    private final Counter counter = new Counter().at("checkout-1");
    private final PaymentMethodsLookup lookup =
            new PaymentMethodsLookup(counter.catalogue, counter.voice);

    @Test
    void ways_to_pay_are_told_as_the_shop_calls_them() {
        counter.catalogue.offers(
                counter.aisle(Language.DE),
                someOffers().isPaidBy("Karte", false).isPaidBy("Rechnung", true).all());

        assertThat(text(lookup.look(counter.asks(Intent.PAYMENT_METHODS, Language.DE, "PayPal?"))))
                .isEqualTo(
                        "Zum Bezahlen bietet der Shop an: „Karte“ und „Rechnung“. Welche Zahlungsart für"
                                + " Ihre Bestellung möglich ist, zeigt die Kasse.");
    }

    @Test
    void a_shop_without_any_gives_no_answer() {
        counter.catalogue.offers(counter.aisle(Language.EN), someOffers().all());

        assertThat(lookup.look(counter.asks(Intent.PAYMENT_METHODS, Language.EN, "?")))
                .isEqualTo(new Found.Unknown("nothing_known"));
    }

    @Test
    void each_question_about_live_facts_is_looked_up_by_one_and_nothing_else_is() {
        Set<Intent> all = new TreeSet<>();
        for (Lookup one : lookups()) {
            one.intents().forEach(intent -> assertThat(all.add(intent)).as(intent.key()).isTrue());
        }
        all.add(Intent.REFUND_STATUS);

        Set<Intent> live = new TreeSet<>();
        for (Intent intent : Intent.values()) {
            if (intent.ground() == Intent.Ground.LIVE) {
                live.add(intent);
            }
        }
        assertThat(all).isEqualTo(live);
    }

    private List<Lookup> lookups() {
        NamedProducts products = new NamedProducts(counter.catalogue, counter.checkouts);
        return List.of(
                lookup,
                new PaymentLookup(counter.payments),
                new OrderLookup(
                        counter.owned,
                        counter.catalogue,
                        counter.checkouts,
                        counter.payments,
                        counter.voice),
                new CartLookup(counter.checkouts, counter.payments, counter.voice),
                new CodeLookup(counter.catalogue, counter.checkouts, counter.voice),
                new ShippingLookup(counter.catalogue, counter.checkouts, counter.voice),
                new DeliveryLookup(counter.catalogue, counter.voice),
                new StockLookup(products, counter.voice),
                new ProductLookup(products, counter.voice));
    }
}
