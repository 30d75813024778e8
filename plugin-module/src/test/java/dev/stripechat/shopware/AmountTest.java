package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money arrives as a decimal number and leaves as whole minor units. */
class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "10.99, EUR, 1099",
        "395.01, eur, 39501",
        "0, EUR, 0",
        "-5.5, EUR, -550",
        "0.30000000000000004, EUR, 30",
        "1.00500001, BHD, 1005",
        "10.98999, EUR, 1099",
        "10.99001, EUR, 1099",
        "1234, JPY, 1234",
        "1234.0009, JPY, 1234",
        "12.345, KWD, 12345",
        "12.3456, CLF, 123456",
        "7.50, XXQ, 750",
        "7.50, XXX, 750",
        "10000000000000, EUR, 1000000000000000"
    })
    void an_amount_in_minor_units(BigDecimal value, String currency, long minor) {
        assertThat(Amount.of(value, currency).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "10.995, EUR",
        "10.98998, EUR",
        "10.99002, EUR",
        "1234.56, JPY",
        "1234.5, JPY",
        "12.3455, KWD",
        "10000000000000.01, EUR",
        "-10000000000000.01, EUR"
    })
    void an_amount_that_would_be_changed_is_refused(BigDecimal value, String currency) {
        ProtocolRefused refused = refusal(() -> Amount.of(value, currency).minor());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused).hasMessageContaining(value.toString());
    }

    @Test
    void who_counts_otherwise_than_iso_says_with_how_many_decimals() {
        Amount amount = Amount.of(new BigDecimal("100"), "ISK");

        assertThat(amount.minor()).isEqualTo(100);
        assertThat(amount.minor(2)).isEqualTo(10000);
        assertThat(amount.minor(0)).isEqualTo(100);
        assertThat(amount.minor(4)).isEqualTo(1000000);
        assertThatIllegalArgumentException().isThrownBy(() -> amount.minor(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> amount.minor(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "EURO", "E1R", "€"})
    void a_currency_has_three_letters(String code) {
        assertThat(refusal(() -> Amount.of(BigDecimal.ONE, code)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e9999999999999",
                "1e100",
                "\"12\"",
                "true",
                "null",
                "[]",
                "{}",
                "11111111111111111111111111111111111111111",
                "0x10",
                "NaN",
                "+1",
                "01"
            })
    void a_number_that_is_no_amount_is_refused_without_counting(String number) {
        byte[] body = bytes("{\"total\":" + number + "}");

        assertThat(refusal(() -> Fields.of(body).decimal("total")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1e3",
                "1.5E+2",
                "15e-1",
                "1e99",
                "1111111111111111111111111111111111111111"
            })
    void a_number_may_be_written_in_any_way(String number) {
        byte[] body = bytes("{\"total\":" + number + "}");

        assertThat(Fields.of(body).decimal("total")).isEqualByComparingTo(number);
    }
}
