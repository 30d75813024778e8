package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.FOREIGN;
import static dev.stripechat.shopware.Samples.MODULE_67;
import static dev.stripechat.shopware.Samples.NEW;
import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.OLD;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that the shop's administration opens. */
class SignedQueryTest {

    private static final List<Secret> SECRETS = List.of(NEW, OLD);

    private static String signed(String query) {
        return query + "&shopware-shop-signature=" + Signature.of(NEW, query);
    }

    private static ModuleCall opened(String query) {
        return ModuleCall.verified(SignedQuery.of(query), SECRETS, NOW);
    }

    @Test
    void a_link_of_a_new_shop_says_who_opens_what() {
        ModuleCall call = opened(signed("location-id=settings&" + MODULE_67));

        assertThat(call)
                .isEqualTo(
                        new ModuleCall(
                                Samples.SHOP,
                                Samples.URL,
                                NOW,
                                Optional.of("6.7.13.0"),
                                Optional.of("1.0.0"),
                                Optional.of("2fbb5fe2e29a4d70aa5854ce7ce3e20b"),
                                Optional.of("de-DE"),
                                Optional.of("0189d7f0a5c77b0d8f3b2f2b8a9c1d2e"),
                                Optional.of("settings")));
    }

    @Test
    void a_link_of_an_old_shop_names_no_person() {
        ModuleCall call = opened(signed(Samples.MODULE_66));

        assertThat(call.userId()).isEmpty();
        assertThat(call.appVersion()).isEmpty();
        assertThat(call.locationId()).isEmpty();
        assertThat(call.userLanguage()).contains("en-GB");
    }

    @Test
    void a_person_whom_the_caller_has_named_is_nobody() {
        ModuleCall call = opened(signed("sw-user-id=somebody&" + Samples.MODULE_66));

        assertThat(call.userId()).isEmpty();
    }

    @Test
    void what_was_added_behind_the_signature_is_not_believed() {
        SignedQuery query = SignedQuery.of(signed(MODULE_67) + "&sw-user-id=somebody&tab=2");

        assertThat(query.isSignedBy(SECRETS)).isTrue();
        assertThat(query.value("sw-user-id")).contains("0189d7f0a5c77b0d8f3b2f2b8a9c1d2e");
        assertThat(query.value("tab")).isEmpty();
        assertThat(query.value("in-app-purchases")).isEmpty();
        assertThat(query.shopId()).isEqualTo(Samples.SHOP);
    }

    @Test
    void a_second_signature_counts_for_nothing() {
        String query = MODULE_67 + "&sw-user-id2=x";

        SignedQuery twice =
                SignedQuery.of(
                        query
                                + "&shopware-shop-signature=00&shopware-shop-signature="
                                + Signature.of(NEW, query));

        assertThat(twice.isSignedBy(SECRETS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    as Guzzle writes it                 | a=https://x/?y | a=https://x/?y
                    as a browser writes it              | a=https://x/?y | a=https%3A%2F%2Fx%2F%3Fy
                    every sign that Guzzle leaves alone | a=-._~!$'()*+,;:@/? | a=-._%7E%21%24%27%28%29*%2B%2C%3B%3A%40%2F%3F
                    signs that Guzzle encodes           | a=%3D%26%23%25%20%5B%22 | a=%3d%26%23%25+%5b%22
                    a plus sign that stayed one         | a=1+1:2        | a=1+1%3A2
                    beyond ASCII                        | a=M%C3%BCller  | a=M%c3%bcller
                    letters, digits and their neighbours| a=azAZ09%5E%60%7B%7C%3C%3E%5C | a=%61%7a%41%5A%30%39^`{%7C<>\\
                    an empty value and no value         | a=&b:c         | a=&b%3Ac
                    a value without a name               | =1:2 | =1%3A2
                    """)
    void a_link_that_a_browser_has_encoded_anew_is_still_signed(
            String name, String signed, String sent) {
        SignedQuery query =
                SignedQuery.of(sent + "&shopware-shop-signature=" + Signature.of(NEW, signed));

        assertThat(query.isSignedBy(SECRETS)).as(name).isTrue();
        assertThat(query.isSignedBy(List.of(FOREIGN))).as(name).isFalse();
    }

    @Test
    void a_link_is_accepted_under_each_secret_and_no_other() {
        SignedQuery query = SignedQuery.of(signed(MODULE_67));

        assertThat(query.isSignedBy(List.of(OLD, NEW))).isTrue();
        assertThat(query.isSignedBy(List.of(OLD))).isFalse();
        assertThat(query.isSignedBy(List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sw-user-id=0189d7f0a5c77b0d8f3b2f2b8a9c1d2e",
                "KIPf0Fz6BUkN1234",
                "1732284000"
            })
    void a_link_that_was_changed_is_refused(String part) {
        String changed = signed(MODULE_67).replace(part, part + "0");

        ProtocolRefused refused = refusal(() -> opened(changed));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json()).isEqualTo("{\"error\":\"The signature of the shop is wrong.\"}");
        assertThat(refused.json("de-DE"))
                .isEqualTo("{\"error\":\"Die Signatur des Shops ist falsch.\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {-43200, 0, 43200})
    void a_link_of_the_last_hours_may_be_loaded_again(long seconds) {
        ModuleCall call =
                ModuleCall.verified(
                        SignedQuery.of(signed(MODULE_67)), SECRETS, NOW.plusSeconds(seconds));

        assertThat(call.signedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(longs = {-43201, 43201})
    void a_link_of_another_day_may_not(long seconds) {
        SignedQuery query = SignedQuery.of(signed(MODULE_67));
        Instant now = NOW.plusSeconds(seconds);

        ProtocolRefused refused = refusal(() -> ModuleCall.verified(query, SECRETS, now));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused).hasMessageContaining("too old");
        assertThat(refused.json("de")).contains("zu alt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop-id=1",
                "shopware-shop-signature=00",
                "a=1&shopware-shop-signature"
            })
    void a_link_without_signature_is_refused(String query) {
        assertThat(refusal(() -> SignedQuery.of(query)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timestamp=1732284000&shop-url=https://a.example",
                "shop-id=1&timestamp=1732284000",
                "shop-id=1&shop-url=https://a.example",
                "shop-id=1&shop-id=1&timestamp=1732284000&shop-url=https://a.example",
                "shop-id=1&timestamp=soon&shop-url=https://a.example",
                "shop-id=..&timestamp=1732284000&shop-url=https://a.example",
                "shop-id=1&timestamp=1732284000&shop-url=javascript:alert(1)"
            })
    void a_signed_link_without_what_it_needs_cannot_be_read(String query) {
        assertThat(refusal(() -> opened(signed(query))).status()).isEqualTo(400);
    }

    @Test
    void a_link_with_nothing_but_a_signature_names_no_shop() {
        SignedQuery query = SignedQuery.of("&shopware-shop-signature=" + Signature.of(NEW, ""));

        assertThat(refusal(query::shopId).status()).isEqualTo(400);
    }

    @Test
    void a_link_may_be_long_but_not_endless() {
        String longest = "a=" + "b".repeat(15_998);

        assertThat(SignedQuery.of(signed(longest)).isSignedBy(SECRETS)).isTrue();
        assertThat(refusal(() -> SignedQuery.of(signed(longest + "b"))).status()).isEqualTo(400);
    }
}
