package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.text;
import static dev.stripechat.shop.SomeOffers.someOffers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import dev.stripechat.shop.DeliverySpan;
import dev.stripechat.shop.ShippingOffer;
import dev.stripechat.shop.SomeOffers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock shows Monday, 2 March 2026. */
class DeliveryLookupTest {

    private final Counter counter = new Counter().at("checkout-1");
    private final DeliveryLookup lookup = new DeliveryLookup(counter.catalogue, counter.voice);

    @ParameterizedTest
    @CsvSource({
        "DE, 'Als Lieferzeit gibt der Shop an:\n„Standard“: 2–4 Tage\n„Express“: 1 Tag'",
        "EN, 'The shop states these delivery times:\n\"Standard\": 2–4 days\n\"Express\": 1 day'"
    })
    void how_long_it_takes_is_told_as_the_shop_has_set_it(Language language, String text) {
        offers(usual());

        assertThat(text(time(language, "Wie lange dauert es?"))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'Kommt es bis Mittwoch?', Express",
        "'Does it come by Wednesday?', Express",
        "'Schaffen Sie es bis zum 5.3.2026?', Express",
        "'Can I have it by tomorrow?', Express",
        "'Ist es bis Freitag, 06.03. da?', Standard Express",
        "'Kommt es bis 9.3.?', Standard Express"
    })
    void a_day_is_named_where_the_numbers_carry_it(String text, String names) {
        offers(usual());

        String answer = text(time(Language.EN, text));

        assertThat(answer).startsWith("By ").contains("I cannot promise it");
        assertThat(answer.contains("Standard")).isEqualTo(names.contains("Standard"));
        assertThat(answer.contains("Express")).isEqualTo(names.contains("Express"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kommt es noch heute?",
                "Is it here by today?",
                "Kommt es rechtzeitig zu Weihnachten?",
                "Will it arrive before my birthday?",
                "Is it here by the 5th?",
                "Kommt es bis zum Wochenende?",
                "Kommt es bis 28.2.?",
                "Kommt es Montag oder Dienstag?",
                "Does it arrive next week by the end?",
                "How long does it take to Austria?"
            })
    void a_day_that_they_do_not_carry_is_no_answer(String text) {
        offers(usual());

        assertThat(time(Language.EN, text)).isInstanceOf(Found.Unknown.class);
    }

    @Test
    void working_days_are_counted() {
        offers(someOffers().ships("Standard", 1, 5, 490));

        assertThat(time(Language.DE, "Kommt es bis 8.3.?")).isEqualTo(new Found.Unknown("by_date"));
        assertThat(text(time(Language.DE, "Kommt es bis 9.3.?")))
                .startsWith("Bis zum 9. März 2026 passt");
    }

    @Test
    void express_is_what_the_shop_calls_so() {
        offers(usual());
        assertThat(text(express()))
                .isEqualTo("Yes, the shop has a fast way of shipping:\n\"Express\": 1 day");

        offers(someOffers().ships("Standard", 2, 4, 490));
        assertThat(text(express()))
                .isEqualTo(
                        "No way of shipping is called express. The shop offers:\n\"Standard\": 2–4 days");
    }

    @Test
    void where_a_time_is_missing_there_is_no_answer() {
        offers(
                usual().ships(
                                new ShippingOffer(
                                        "Freight", false, Optional.empty(), Optional.empty())));

        assertThat(time(Language.EN, "How long?")).isEqualTo(new Found.Unknown("nothing_known"));
    }

    @Test
    void months_carry_no_day() {
        offers(
                someOffers()
                        .ships(
                                new ShippingOffer(
                                        "Sofa",
                                        true,
                                        Optional.of(
                                                new DeliverySpan(1, 2, DeliverySpan.Unit.MONTH)),
                                        Optional.empty())));

        assertThat(text(time(Language.EN, "How long?")))
                .isEqualTo(
                        "The shop states these delivery times:\n\"Sofa\": 1–2 months\nWhich way of"
                                + " shipping your order can have, the checkout shows.");
        assertThat(time(Language.EN, "Is it here by 1.12.2026?"))
                .isEqualTo(new Found.Unknown("by_date"));
    }

    private static SomeOffers usual() {
        return someOffers().ships("Standard", 2, 4, 490).ships("Express", 1, 1, 990);
    }

    private void offers(SomeOffers some) {
        for (Language language : Language.values()) {
            counter.catalogue.offers(counter.aisle(language), some.all());
        }
    }

    private Found express() {
        return lookup.look(counter.asks(Intent.EXPRESS_DELIVERY, Language.EN, "Is there express?"));
    }

    private Found time(Language language, String text) {
        return lookup.look(counter.asks(Intent.DELIVERY_TIME, language, text));
    }
}
