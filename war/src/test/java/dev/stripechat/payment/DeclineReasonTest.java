package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclineReasonTest {

    private static final Money AMOUNT = new Money(4990, "eur");

    @Test
    void the_whole_public_table_is_known() {
        List<DeclineRow> rows = DeclineRow.all();

        List<DeclineReason> reasons =
                rows.stream().map(row -> DeclineReason.of(row.code())).toList();

        assertThat(rows).hasSize(114);
        assertThat(reasons)
                .noneSatisfy(reason -> assertThat(reason.meaning()).contains("does not know"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_row_of_the_table_tells_the_shopper_the_amount(Language language) {
        List<DeclineRow> rows = DeclineRow.all();

        List<String> texts = rows.stream().map(row -> text(row.code(), language)).toList();

        assertThat(texts)
                .allSatisfy(text -> assertThat(text).containsOnlyOnce(AMOUNT.in(language)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_reads_like_the_code_it_is_presented_as(DeclineRow row) {
        DeclineReason told = DeclineReason.of(row.presentAs());

        DeclineReason reason = DeclineReason.of(row.code());

        assertThat(reason.presentedAs()).isEqualTo(row.presentAs());
        assertThat(reason.next()).isEqualTo(told.next());
        assertThat(Language.values())
                .allSatisfy(
                        language ->
                                assertThat(reason.text(language, AMOUNT))
                                        .isEqualTo(told.text(language, AMOUNT)));
    }

    @ParameterizedTest
    @MethodSource("veiledRows")
    void a_reason_that_is_not_told_differs_from_the_told_one_for_staff_alone(DeclineRow row) {
        DeclineReason told = DeclineReason.of(row.presentAs());

        DeclineReason reason = DeclineReason.of(row.code());

        assertThat(reason.code()).isEqualTo(row.code()).isNotEqualTo(told.code());
        assertThat(reason.meaning()).isNotBlank().isNotEqualTo(told.meaning());
        assertThat(seenByTheShopper(reason)).isEqualTo(seenByTheShopper(told));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void staff_are_warned_of_the_secret_codes_alone(DeclineRow row) {
        boolean secret = row.isSecret();

        boolean warned = DeclineReason.of(row.code()).doNotTell();

        assertThat(warned).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fraudulent",
                "lost_card",
                "stolen_card",
                "pickup_card",
                "restricted_card",
                "merchant_blacklist",
                "lost_or_stolen_card",
                "partner_high_risk_customer",
                "compliance_violation"
            })
    void what_stripe_forbids_to_tell_is_secret(String code) {
        DeclineReason reason = DeclineReason.of(code);

        List<Object> seen = seenByTheShopper(reason);

        assertThat(reason.doNotTell()).isTrue();
        assertThat(reason.presentedAs()).endsWith("generic_decline");
        assertThat(seen.toString()).doesNotContain(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_code_of_next_year", "", "FRAUDULENT", "code", "generic_decline\t"})
    void an_unknown_code_reads_as_a_plain_decline(String code) {
        DeclineReason plain = DeclineReason.of(DeclineReason.GENERIC);

        DeclineReason unknown = DeclineReason.of(code);

        assertThat(seenByTheShopper(unknown)).isEqualTo(seenByTheShopper(plain));
        assertThat(unknown.doNotTell()).isFalse();
        assertThat(unknown.code()).isEqualTo(code);
        assertThat(unknown.meaning()).contains("does not know");
    }

    @Test
    void a_code_that_stands_twice_in_the_table_is_told_alike_by_both_rows() {
        Stream<DeclineRow> rows = DeclineRow.all().stream();

        Stream<DeclineRow> ways = rows.distinct();

        assertThat(ways).extracting(DeclineRow::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "incorrect_cvc, FIX_DETAILS",
        "expired_card, FIX_DETAILS",
        "reenter_transaction, TRY_AGAIN",
        "issuer_not_available, TRY_LATER",
        "authentication_required, AUTHENTICATE",
        "insufficient_funds, OTHER_METHOD",
        "pin_try_exceeded, OTHER_METHOD",
        "do_not_honor, OTHER_METHOD",
        "duplicate_transaction, CHECK_FIRST",
        "partner_duplicate_transaction, CHECK_FIRST",
        "payment_intent_unexpected_state, CHECK_FIRST"
    })
    void the_next_step_is_one_that_can_work(String code, NextStep expected) {
        DeclineReason reason = DeclineReason.of(code);

        NextStep next = reason.next();

        assertThat(next).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"processing_error", "issuer_not_available", "reenter_transaction"})
    void nobody_is_asked_to_try_again_against_stripes_advice(String code) {
        DeclineReason plain = DeclineReason.of(DeclineReason.GENERIC);

        DeclineReason advised = DeclineReason.of(code, Optional.of("do_not_try_again"));

        assertThat(seenByTheShopper(advised)).isEqualTo(seenByTheShopper(plain));
        assertThat(advised.adviceCode()).contains("do_not_try_again");
        assertThat(advised.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("veiledRows")
    void no_advice_tells_what_must_not_be_told(DeclineRow row) {
        for (String advice : List.of("do_not_try_again", "try_again_later", "confirm_card_data")) {
            DeclineReason told = DeclineReason.of(row.presentAs(), Optional.of(advice));

            DeclineReason reason = DeclineReason.of(row.code(), Optional.of(advice));

            assertThat(seenByTheShopper(reason)).isEqualTo(seenByTheShopper(told));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "duplicate_transaction, true",
        "partner_duplicate_transaction, true",
        "payment_intent_unexpected_state, true",
        "idempotency_key_in_use, true",
        "expired_card, false"
    })
    void stripe_is_looked_at_first_where_money_may_have_been_taken(String code, boolean first) {
        assertThat(DeclineReason.of(code).checksFirst()).isEqualTo(first);
    }

    static Stream<DeclineRow> rows() {
        return DeclineRow.all().stream();
    }

    static Stream<DeclineRow> veiledRows() {
        return rows().filter(DeclineRow::isVeiled);
    }

    private static String text(String code, Language language) {
        return DeclineReason.of(code).text(language, AMOUNT);
    }

    private static List<Object> seenByTheShopper(DeclineReason reason) {
        return List.of(
                reason.text(Language.DE, AMOUNT),
                reason.text(Language.EN, AMOUNT),
                reason.next(),
                reason.presentedAs());
    }
}
