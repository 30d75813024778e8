package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.CONFIRMATION;
import static dev.stripechat.shopware.Samples.FOREIGN;
import static dev.stripechat.shopware.Samples.NEW;
import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.OLD;
import static dev.stripechat.shopware.Samples.refusal;
import static dev.stripechat.shopware.Samples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop confirms: 4xx means that both sides stay as they were. */
class ConfirmTest {

    private static final Registration.ApiKeys KEYS =
            new Registration.ApiKeys(
                    "SWIARXBSDJRWEMJONFK2OHBNWA",
                    new Secret("Q1QyaUg3ZHpnZURPeDV3ZkpncXdSRzJpNjdBeWM1WWhWYWd0NE0"));

    private static Registration confirm(
            String text,
            Optional<String> signature,
            Optional<String> previous,
            Registration known) {
        byte[] body = Samples.bytes(text);
        return Handshake.confirm(Confirmation.of(body), body, signature, previous, known, NOW);
    }

    @Test
    void the_first_confirmation_puts_the_secret_in_force() {
        Registration next =
                confirm(CONFIRMATION, signed(NEW, CONFIRMATION), Optional.empty(), Samples.asked());

        assertThat(next)
                .isEqualTo(
                        new Registration(
                                Samples.SHOP,
                                Samples.URL,
                                Optional.of(NEW),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.of(KEYS)));
    }

    @Test
    void a_later_one_with_both_signatures_puts_secret_address_and_keys_in_force() {
        String body = CONFIRMATION.replace("shop.example.com", "moved.example.com");

        Registration next =
                confirm(
                        body,
                        signed(NEW, body),
                        signed(OLD, body),
                        Samples.rotating("https://moved.example.com"));

        assertThat(next)
                .isEqualTo(
                        new Registration(
                                Samples.SHOP,
                                "https://moved.example.com",
                                Optional.of(NEW),
                                Optional.empty(),
                                Optional.of(new Registration.Previous(OLD, NOW)),
                                true,
                                Optional.of(KEYS)));
    }

    @Test
    void the_same_confirmation_twice_changes_nothing_and_is_no_error() {
        Registration once =
                confirm(
                        CONFIRMATION,
                        signed(NEW, CONFIRMATION),
                        signed(OLD, CONFIRMATION),
                        Samples.rotating(Samples.URL));

        Registration twice =
                confirm(CONFIRMATION, signed(NEW, CONFIRMATION), signed(OLD, CONFIRMATION), once);

        assertThat(twice).isSameAs(once);
    }

    @Test
    void the_same_confirmation_twice_leaves_alone_what_was_asked_for_meanwhile() {
        Registration once =
                confirm(CONFIRMATION, signed(NEW, CONFIRMATION), Optional.empty(), Samples.asked());
        Registration asksAgain = once.offered(new Registration.Pending(FOREIGN, Samples.URL));

        Registration twice =
                confirm(CONFIRMATION, signed(NEW, CONFIRMATION), Optional.empty(), asksAgain);

        assertThat(twice).isSameAs(asksAgain);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no signature                 | ours      | none    | none    | asked
                    foreign signature            | ours      | foreign | none    | asked
                    of other bytes               | ours      | other   | none    | asked
                    no hexadecimal digits        | ours      | words   | none    | asked
                    another shop                 | shop      | new     | none    | asked
                    another address              | elsewhere | new     | none    | asked
                    no previous signature        | ours      | new     | none    | rotating
                    foreign previous signature   | ours      | new     | foreign | rotating
                    previous of other bytes      | ours      | new     | other   | rotating
                    new secret twice             | ours      | new     | new     | rotating
                    signatures swapped           | ours      | old     | new     | rotating
                    old secret twice             | ours      | old     | old     | rotating
                    nothing was asked for        | ours      | old     | none    | confirmed
                    repeated with other keys     | keys      | new     | none    | once
                    repeated with another key    | key       | new     | none    | once
                    repeated from elsewhere      | elsewhere | new     | none    | once
                    repeated by another shop     | shop      | new     | none    | once
                    repeated without signature   | ours      | none    | none    | once
                    repeated with the old secret | ours      | old     | none    | once
                    """)
    void a_wrong_confirmation_is_clearly_rejected(
            String name, String body, String signature, String previous, String known) {
        String text = body(body);

        ProtocolRefused refused =
                refusal(
                        () ->
                                confirm(
                                        text,
                                        signature(signature, text),
                                        signature(previous, text),
                                        known(known)));

        assertThat(refused.status()).as(name).isEqualTo(401);
        assertThat(refused.json()).contains("fits no registration");
        assertThat(refused.json("de-AT")).contains("passt zu keiner Registrierung");
    }

    private static String body(String word) {
        return switch (word) {
            case "ours" -> CONFIRMATION;
            case "shop" -> CONFIRMATION.replace("KIPf0Fz6BUkN1234", "kipf0fz6bukn1234");
            case "elsewhere" -> CONFIRMATION.replace("shop.example.com", "thief.example.net");
            case "keys" -> CONFIRMATION.replace("SWIARX", "SWIAXX");
            case "key" -> CONFIRMATION.replace("Q1Qya", "XXXXX");
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Optional<String> signature(String word, String text) {
        return switch (word) {
            case "none" -> Optional.empty();
            case "foreign" -> signed(FOREIGN, text);
            case "other" -> signed(NEW, text + " ");
            case "words" -> Optional.of("signature");
            case "new" -> signed(NEW, text);
            case "old" -> signed(OLD, text);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Registration known(String word) {
        return switch (word) {
            case "asked" -> Samples.asked();
            case "rotating" -> Samples.rotating(Samples.URL);
            case "confirmed" -> Samples.confirmed();
            case "once" ->
                    confirm(
                            CONFIRMATION,
                            signed(NEW, CONFIRMATION),
                            Optional.empty(),
                            Samples.asked());
            default -> throw new IllegalArgumentException(word);
        };
    }

    @Test
    void a_confirmation_is_read_with_its_time_as_text_or_number() {
        Confirmation text = Confirmation.of(Samples.bytes(CONFIRMATION));
        Confirmation number =
                Confirmation.of(
                        Samples.bytes(CONFIRMATION.replace("\"1732284000\"", "1732284000")));

        assertThat(text).isEqualTo(new Confirmation(Samples.SHOP, Samples.URL, KEYS, NOW));
        assertThat(number).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "secretKey", "timestamp", "shopUrl", "shopId"})
    void a_confirmation_without_one_of_its_parts_cannot_be_read(String part) {
        byte[] missing = Samples.bytes(CONFIRMATION.replace("\"" + part + "\"", "\"other\""));
        byte[] empty =
                Samples.bytes(
                        CONFIRMATION.replaceAll(
                                "\"" + part + "\":\"[^\"]*\"", "\"" + part + "\":\"\""));

        assertThat(refusal(() -> Confirmation.of(missing)).status()).isEqualTo(400);
        assertThat(refusal(() -> Confirmation.of(empty)).status()).isEqualTo(400);
    }
}
