package dev.stripechat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final String NO_BREAK_SPACE = "\u00a0";

    @ParameterizedTest
    @CsvSource({
        "1099, eur, '10,99 €'",
        "5, eur, '0,05 €'",
        "0, eur, '0,00 €'",
        "123456789, eur, '1.234.567,89 €'",
        "-1099, eur, '-10,99 €'",
        "500, jpy, '500 ¥'",
        "1234, kwd, '1,234 KWD'",
        "1099, usd, '10,99 $'",
        "9007199254740993, eur, '90.071.992.547.409,93 €'"
    })
    void a_german_reads_an_amount_as_germans_write_it(long minor, String currency, String written) {
        Money money = new Money(minor, currency);

        String read = money.in(Language.DE);

        assertThat(read.replace(NO_BREAK_SPACE, " ")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "1099, eur, €10.99",
        "5, eur, €0.05",
        "0, eur, €0.00",
        "123456789, eur, '€1,234,567.89'",
        "-1099, eur, -€10.99",
        "500, jpy, JP¥500",
        "1099, gbp, £10.99",
        "1099, usd, US$10.99",
        "9007199254740993, eur, '€90,071,992,547,409.93'"
    })
    void a_briton_reads_an_amount_as_britons_write_it(long minor, String currency, String written) {
        Money money = new Money(minor, currency);

        String read = money.in(Language.EN);

        assertThat(read.replace(NO_BREAK_SPACE, " ")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, kwd, 1234, '1,234'",
        "EN, kwd, 1234, 1.234",
        "DE, krw, 1234, 1.234",
        "EN, krw, 1234, '1,234'",
        "DE, chf, 1234, '12,34'",
        "EN, chf, 1234, 12.34"
    })
    void each_currency_has_its_own_number_of_decimals(
            Language language, String currency, long minor, String digits) {
        Money money = new Money(minor, currency);

        String read = money.in(language);

        assertThat(read.replaceAll("[^0-9.,]", "")).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EUR", "Eur", "eu", "euro", "eu1", " eur", "eur\n", "ëur"})
    void a_currency_is_three_lower_case_letters(String currency) {
        long minor = 1099;

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Money(minor, currency));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_currency");
    }
}
