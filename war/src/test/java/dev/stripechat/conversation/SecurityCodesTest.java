package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityCodesTest {

    private static final String CARD = "4242 4242 4242 4242";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " CVC 123",
                " CVC: 123.",
                ", cvc123",
                " cvv=123",
                " CVC2 123",
                " CVV2: 1234",
                " csc 123",
                ", security code: 123",
                ", the security code on the back is 123, thanks",
                " Prüfziffer 123",
                " Pru\u0308fziffer: 123",
                ", Pruefnummer 123",
                ", PRÜFNUMMER 123",
                ", Kartenprüfnummer ist 123",
                ", Kartenprüfziffer lautet: 123",
                ", Sicherheitscode 123",
                " gültig bis 12/27, Sicherheitscode: 123",
                "\nexp 12/27\ncvc １２３",
                " 12/27 123",
                " 12/2027 123",
                " 1227 123",
                " exp. 3/27, 123",
                " gültig bis 12.27 / 1234",
                " 12-27-123"
            })
    void the_code_behind_a_card_number_is_masked(String behind) {
        assertThat(masked(CARD + behind))
                .isEqualTo("•••• 4242" + behind.replaceFirst("1234?|１２３", "•••"));
    }

    @Test
    void the_codes_of_two_cards_are_both_masked() {
        assertThat(masked(CARD + " CVC 123, or " + "5555555555554444 cvc: 999"))
                .isEqualTo("•••• 4242 CVC •••, or •••• 4444 cvc: •••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " for order 123",
                " on 31.12. 500 euros",
                " 12/27 is the date, 123 the order",
                " CVC 12345",
                " costs 100 euros",
                " 13/27, 123"
            })
    void other_numbers_behind_a_card_number_stay(String behind) {
        assertThat(masked(CARD + behind)).isEqualTo("•••• 4242" + behind);
    }

    @Test
    void a_code_without_a_card_number_stays() {
        assertThat(masked("What is a CVC? 123?")).isEqualTo("What is a CVC? 123?");
    }

    @Test
    void the_next_card_number_is_not_mistaken_for_a_code() {
        assertThat(masked(CARD + " 12/27 4242 4242 4242 4242")).doesNotContain("4242 4242");
    }

    private static String masked(String text) {
        return CardNumbers.masked(text, Set.of());
    }
}
