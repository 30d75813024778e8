package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeclineTextsTest {

    private static final String AMOUNT = "49 EUR";

    @ParameterizedTest
    @EnumSource(Language.class)
    void there_is_one_text_for_each_code_that_may_be_told(Language language) throws IOException {
        Properties texts = new Properties();

        try (Reader reader = open("decline-texts_" + language.tag() + ".properties")) {
            texts.load(reader);
        }

        assertThat(texts.stringPropertyNames()).isEqualTo(DeclineRow.told()).hasSize(70);
        assertThat(texts.values())
                .allSatisfy(text -> assertThat((String) text).containsOnlyOnce("{amount}"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_two_codes_have_the_same_text(Language language) {
        DeclineTexts texts = DeclineTexts.of(language);

        List<String> told = told(texts).toList();

        assertThat(told).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"DE, nicht geklappt", "EN, did not go through"})
    void every_text_says_that_the_payment_did_not_work(Language language, String words) {
        DeclineTexts texts = DeclineTexts.of(language);

        Stream<String> told = told(texts);

        assertThat(told)
                .allSatisfy(
                        text -> assertThat(text).contains(words, AMOUNT).doesNotContain("{", "}"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_is_a_short_message_of_two_or_three_sentences(Language language) {
        DeclineTexts texts = DeclineTexts.of(language);

        Stream<String> told = told(texts);

        assertThat(told)
                .allSatisfy(
                        text -> {
                            assertThat(text)
                                    .isEqualTo(text.strip())
                                    .endsWith(".")
                                    .hasSizeLessThan(330);
                            assertThat(text.split("(?<=[.?!])\\s+")).hasSizeBetween(2, 3);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "DE, (?iu)(betrug|betrüg|gestohlen|diebstahl|verloren|verdacht|verdächtig|risiko)",
        "DE, (?iu)(gesperrt|sperrliste|ungültiges konto|garantier|versprech)",
        "DE, (?iu)(stripe|radar|paymentintent|fehlercode|ablehnungscode|_)",
        "EN, (?iu)(fraud|stolen|theft|\\blost\\b|suspicious|suspect|\\brisk)",
        "EN, (?iu)(blocked|block list|blacklist|invalid account|guarantee|promise)",
        "EN, (?iu)(stripe|radar|paymentintent|error code|decline code|_)"
    })
    void no_text_says_what_a_shopper_must_not_or_need_not_hear(
            Language language, String forbidden) {
        DeclineTexts texts = DeclineTexts.of(language);

        Stream<String> told = told(texts);

        assertThat(told).allSatisfy(text -> assertThat(text).doesNotContainPattern(forbidden));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, check_first, .*Bitte bezahlen Sie jetzt nicht noch einmal.*zuerst nach.*",
        "EN, check_first, .*Please do not pay again yet: we first look.*",
        "DE, yes_later, .*ein paar Minuten.*",
        "EN, yes_later, .*a few minutes.*",
        "DE, yes_once, .*(noch einmal).*ander.*",
        "EN, yes_once, .*once more.*another.*",
        "DE, yes_with_3ds, .*Ihrer? Bank.*versuchen Sie es noch einmal.*",
        "EN, yes_with_3ds, .*your bank.*Please try again.*",
    })
    void the_text_names_the_next_step_of_its_row(String language, String mayRetry, String words) {
        DeclineTexts texts = DeclineTexts.of(Language.valueOf(language));

        Stream<String> told = with(mayRetry).map(code -> texts.declined(code, AMOUNT));

        assertThat(told).isNotEmpty().allSatisfy(text -> assertThat(text).matches("(?s)" + words));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, versuchen Sie|beginnen Sie|andere Karte|andere Zahlungsart",
        "EN, try|start|another"
    })
    void nobody_is_asked_to_pay_again_before_it_is_known_whether_they_have_paid(
            Language language, String words) {
        DeclineTexts texts = DeclineTexts.of(language);

        Stream<String> told = with("check_first").map(code -> texts.declined(code, AMOUNT));

        assertThat(told)
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(words));
    }

    @ParameterizedTest
    @CsvSource({"DE, noch einmal|später", "EN, again|once more|later"})
    void nobody_is_asked_to_try_again_what_cannot_work(Language language, String words) {
        DeclineTexts texts = DeclineTexts.of(language);

        Stream<String> told =
                Stream.concat(with("other_method"), with("no"))
                        .filter(code -> !code.equals("out_of_inventory"))
                        .map(code -> texts.declined(code, AMOUNT));

        assertThat(told)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(words));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_code_without_a_text_reads_as_a_plain_decline(Language language) {
        DeclineTexts texts = DeclineTexts.of(language);

        String unknown = texts.declined("a_code_of_next_year", AMOUNT);

        assertThat(unknown).isEqualTo(texts.declined(DeclineReason.GENERIC, AMOUNT));
    }

    @Test
    void an_amount_is_written_as_it_is() {
        DeclineTexts texts = DeclineTexts.of(Language.EN);

        String text = texts.declined(DeclineReason.GENERIC, "US$1'000.00 \\ {0}");

        assertThat(text).contains("US$1'000.00 \\ {0}");
    }

    @Test
    void german_letters_are_read_as_they_were_written() {
        DeclineTexts texts = DeclineTexts.of(Language.DE);

        String text = texts.declined("incorrect_cvc", AMOUNT);

        assertThat(text).startsWith("Die Zahlung über 49 EUR hat").contains("Prüfnummer");
    }

    /** Codes that a shopper may be told and whose own row says so. */
    private static Stream<String> with(String mayRetry) {
        return DeclineRow.all().stream()
                .filter(
                        row ->
                                row.mayRetry().equals(mayRetry)
                                        && row.code().equals(row.presentAs()))
                .map(DeclineRow::code)
                .distinct();
    }

    private static Stream<String> told(DeclineTexts texts) {
        return DeclineRow.told().stream().map(code -> texts.declined(code, AMOUNT));
    }

    private static Reader open(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(DeclineTexts.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8);
    }
}
