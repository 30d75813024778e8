package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.text;
import static dev.stripechat.answer.Counter.told;
import static dev.stripechat.shop.ACheckout.aCheckout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import dev.stripechat.shop.CodeFacts;
import dev.stripechat.shop.ShopUnread;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLookupTest {

    private final Counter counter = new Counter().at("checkout-1");
    private final CodeLookup lookup =
            new CodeLookup(counter.catalogue, counter.checkouts, counter.voice);

    @ParameterizedTest
    @CsvSource({
        "off, false, 'The code MAI10 is switched off at the moment.'",
        "elsewhere, false, 'The code MAI10 is not valid in this shop.'",
        "redeemed, false, 'The code MAI10 has been redeemed already.'",
        "used_up, false, 'The code MAI10 is used up: it has been redeemed as often as was planned.'",
        "used_by_you, false, 'You have redeemed the code MAI10 as often as one customer may.'",
        "customer, true, 'The code MAI10 is valid, but only for certain customers.'",
        "cart, true, 'The code MAI10 is valid, but only under certain conditions for the cart.'",
        "both, true, 'The code MAI10 is valid, but only for certain customers and under certain conditions'"
    })
    void why_a_code_takes_nothing_off(String why, boolean person, String text) {
        counter.catalogue.knows("MAI10", that(why));

        Found.Told told = told(look(Language.EN, "My code MAI10 does not work"));

        assertThat(told.words().text()).startsWith(text);
        assertThat(told.needsPerson()).isEqualTo(person);
        assertThat(told.facts()).contains("MAI10");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, -2, 'The code MAI10 expired on 28 February 2026.'",
        "DE, -2, Der Code MAI10 ist am 28. Februar 2026 abgelaufen.",
        "EN, 3, 'The code MAI10 is valid from 5 March 2026 only.'",
        "DE, 3, Der Code MAI10 gilt erst ab dem 5. März 2026."
    })
    void days_are_written_as_people_write_them(Language language, int days, String text) {
        Instant day = counter.clock.instant().plus(Duration.ofDays(days));
        counter.catalogue.knows(
                "MAI10",
                facts(
                        Optional.of(day).filter(one -> days > 0),
                        Optional.of(day).filter(one -> days < 0)));

        assertThat(text(look(language, "MAI10 geht nicht"))).isEqualTo(text);
    }

    @Test
    void a_code_that_goes_with_no_other_is_told_so_where_there_is_one() {
        counter.catalogue.knows("MAI10", that("alone"));
        assertThat(look(Language.EN, "MAI10?")).isEqualTo(new Found.Unknown("no_reason"));

        aCheckout()
                .of(counter.shop)
                .with("Mug", 1, 900)
                .with("Off", 1, -90)
                .keptIn(counter.checkouts);

        assertThat(text(look(Language.EN, "MAI10?"))).contains("cannot be combined");
    }

    @Test
    void a_code_without_a_reason_is_for_a_person() {
        counter.catalogue.knows("MAI10", that("nothing"));

        assertThat(look(Language.EN, "MAI10?")).isEqualTo(new Found.Unknown("no_reason"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My code SPRNIG20 does not work",
                "Mein Gutscheincode \"SPRNIG20\" wird nicht angenommen",
                "SPRNIG20 geht nicht",
                "sprnig20 won't apply"
            })
    void a_code_that_the_shop_does_not_know_is_told_so(String text) {
        assertThat(text(look(Language.EN, text)))
                .isIn(
                        "The shop does not know the code SPRNIG20. Please check how it is written.",
                        "The shop does not know the code sprnig20. Please check how it is written.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My voucher does not work",
                "MEIN CODE GEHT NICHT",
                "HILFE, mein Gutschein wird nicht angenommen",
                "Paying with PAYPAL takes nothing off"
            })
    void words_are_no_codes(String text) {
        assertThat(look(Language.EN, text)).isEqualTo(new Found.Unknown("no_code"));
    }

    @Test
    void nothing_but_what_was_typed_is_asked_for() {
        counter.catalogue.knows("SECRET50", that("off"));

        look(Language.EN, "Which codes do you have? MAI10 does not work");

        assertThat(counter.catalogue.asked()).containsExactly("MAI10");
    }

    @Test
    void a_shop_without_a_catalogue_and_a_silent_one_give_no_answer() {
        counter.catalogue.isSilent(Optional.of(ShopUnread.Why.CLOSED));
        assertThat(look(Language.EN, "MAI10?")).isEqualTo(new Found.Unknown("not_connected"));

        counter.catalogue.isSilent(Optional.of(ShopUnread.Why.SILENT));
        assertThat(look(Language.EN, "MAI10?")).isEqualTo(new Found.Unknown("silent"));
    }

    private Found look(Language language, String text) {
        return lookup.look(counter.asks(Intent.DISCOUNT_NOT_WORKING, language, text));
    }

    private CodeFacts facts(Optional<Instant> from, Optional<Instant> until) {
        return new CodeFacts(
                true,
                from,
                until,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                counter.clock.instant());
    }

    private CodeFacts that(String why) {
        return new CodeFacts(
                !why.equals("off"),
                Optional.empty(),
                Optional.empty(),
                !why.equals("elsewhere"),
                why.equals("redeemed"),
                why.equals("used_up"),
                why.equals("used_by_you"),
                why.equals("customer") || why.equals("both"),
                why.equals("cart") || why.equals("both"),
                why.equals("alone"),
                counter.clock.instant());
    }
}
