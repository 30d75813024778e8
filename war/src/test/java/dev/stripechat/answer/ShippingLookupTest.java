package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.text;
import static dev.stripechat.answer.Counter.told;
import static dev.stripechat.shop.ACheckout.aCheckout;
import static dev.stripechat.shop.SomeOffers.prices;
import static dev.stripechat.shop.SomeOffers.someOffers;
import static dev.stripechat.shop.SomeOffers.tier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Source;
import dev.stripechat.kernel.Language;
import dev.stripechat.shop.ShippingOffer;
import dev.stripechat.shop.ShippingOffer.By;
import dev.stripechat.shop.ShopUnread;
import dev.stripechat.shop.SomeOffers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingLookupTest {

    private final Counter counter = new Counter().at("checkout-1");
    private final ShippingLookup lookup =
            new ShippingLookup(counter.catalogue, counter.checkouts, counter.voice);

    @Test
    void what_shipping_costs_is_told_step_by_step() {
        offers(
                someOffers()
                        .ships(ship("Standard", By.VALUE, tier("0", "50", 490), tier("50", "0", 0)))
                        .ships(
                                ship(
                                        "Freight",
                                        By.WEIGHT,
                                        tier("0", "5.5", 590),
                                        tier("5.5", "20", 990),
                                        tier("20", "0", 1990)))
                        .ships("Express", 1, 1, 990));

        Found.Told told = told(cost(Language.EN, "What does shipping cost?"));

        assertThat(told.words().text())
                .isEqualTo(
                        "This is what shipping costs:\n\"Standard\": up to €50.00: €4.90; from €50.00:"
                                + " free of charge\n\"Freight\": up to 5.5 kg: €5.90; 5.5 kg to 20 kg:"
                                + " €9.90; from 20 kg: €19.90\n\"Express\": €9.90");
        assertThat(told.source().flatMap(Source::at)).contains(SomeOffers.SEEN);
        assertThat(told.needsPerson()).isFalse();
    }

    @Test
    void what_rules_decide_about_is_said_to_be_so() {
        offers(
                someOffers()
                        .ships("Standard", 1, 3, 490)
                        .ships(
                                new ShippingOffer(
                                        "Island", true, Optional.empty(), Optional.empty())));

        assertThat(text(cost(Language.DE, "Versandkosten?")))
                .isEqualTo(
                        "Das kostet der Versand:\n„Standard“: 4,90\u00a0€\n„Island“: richtet sich nach"
                                + " Ihrer Bestellung; den genauen Betrag zeigt die Kasse\nWelche"
                                + " Versandart für Ihre Bestellung möglich ist, zeigt die Kasse.");
    }

    @Test
    void where_no_price_can_be_read_there_is_no_answer() {
        offers(
                someOffers()
                        .ships(
                                new ShippingOffer(
                                        "Island", true, Optional.empty(), Optional.empty())));

        assertThat(cost(Language.EN, "What does shipping cost?"))
                .isEqualTo(new Found.Unknown("by_rule"));
    }

    @Test
    void what_it_costs_to_another_country_is_not_guessed() {
        offers(someOffers().ships("Standard", 1, 3, 490));
        aCheckout().of(counter.shop).shippedFor(490).keptIn(counter.checkouts);

        assertThat(cost(Language.DE, "Was kostet der Versand nach Österreich?"))
                .isEqualTo(new Found.Unknown("by_rule"));
    }

    @Test
    void what_the_shop_has_signed_for_this_cart_comes_first() {
        aCheckout().of(counter.shop).shippedFor(490).keptIn(counter.checkouts);

        assertThat(text(cost(Language.EN, "Shipping?")))
                .isEqualTo("Shipping your cart costs €4.90.");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 'Do you ship to Austria?', 'Austria is one of the countries to which the shop sends.'",
        "DE, Und nach Oesterreich?, 'Österreich gehört zu den Ländern, in die der Shop liefert.'",
        "EN, 'do you deliver to the USA', 'United States is not one of the countries to which the shop sends.'",
        "DE, 'Liefert ihr in die Schweiz?', 'Schweiz gehört nicht zu den Ländern, in die der Shop liefert.'",
        "EN, 'Do you ship abroad?', 'The shop sends to these countries: Germany and Austria.'"
    })
    void where_it_ships_to(Language language, String text, String answer) {
        offers(someOffers().goesTo("DE", "Germany").goesTo("AT", "Austria"));

        assertThat(text(lookup.look(counter.asks(Intent.SHIP_ABROAD, language, text))))
                .isEqualTo(answer);
    }

    @Test
    void without_a_channel_or_an_answer_nothing_is_said() {
        assertThat(cost(Language.EN, "?")).isEqualTo(new Found.Unknown("no_channel"));
        counter.catalogue.isSilent(Optional.of(ShopUnread.Why.CLOSED));
        assertThat(cost(Language.EN, "?")).isEqualTo(new Found.Unknown("not_connected"));
        counter.at(Question.NOWHERE);
        assertThat(cost(Language.EN, "?")).isEqualTo(new Found.Unknown("no_channel"));
    }

    private static ShippingOffer ship(String name, By by, ShippingOffer.Tier... tiers) {
        return new ShippingOffer(name, false, Optional.empty(), Optional.of(prices(by, tiers)));
    }

    private void offers(SomeOffers some) {
        for (Language language : Language.values()) {
            counter.catalogue.offers(counter.aisle(language), some.all());
        }
    }

    private Found cost(Language language, String text) {
        return lookup.look(counter.asks(Intent.SHIPPING_COST, language, text));
    }
}
