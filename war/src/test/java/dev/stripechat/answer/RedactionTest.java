package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P01: what a model service need not know does not leave, however it is written. */
class RedactionTest {

    private static final List<String> PLACES =
            List.of(
                    "%s",
                    "Hallo, %s, danke.",
                    "my number is %s!",
                    "(%s)",
                    "%s\nund dann?",
                    "Karte/Konto: %s.",
                    "a %s b");

    private final Random dice = new Random(3);

    @Test
    void ten_thousand_cards_accounts_addresses_telephones_and_keys_stay_here() {
        for (int i = 0; i < 10_000; i++) {
            String secret = secret(i % 5);
            String written = one(PLACES).formatted(secret);

            String left = Redaction.text(written, Set.of());

            assertThat(longest(secret, left)).as(written + " -> " + left).isLessThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wo ist meine Bestellung 10002?",
                "Ich habe 2 Stück in Größe 42 bestellt, für 49,90 €.",
                "When will it arrive? I ordered on 24.11.2026.",
                "Kann ich bis 2026-12-24 noch bestellen?",
                "Gibt es die Jacke auch in blau (XL)?",
                "Warum wurde meine Karte abgelehnt? Code 51.",
                "Ich wohne in 10115 Berlin, liefert ihr dahin?",
                "Müssen größere Pakete ähnlich lang dauern?"
            })
    void a_question_stays_as_it_is(String question) {
        assertThat(Redaction.text(question, Set.of("Erika Muster"))).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo.shopper@shop.example",
                "demo.shopper (at) shop.example",
                "demo.shopper[at]shop.example",
                "demo.shopper at shop dot example",
                "DEMO.SHOPPER@SHOP.EXAMPLE",
                "demo.shopper+x@shop.example",
                "demo.shopper@müller.example"
            })
    void an_address_stays_here(String address) {
        assertThat(Redaction.text("Schreibt an " + address + " bitte", Set.of()))
                .doesNotContainIgnoringCase("shopper")
                .startsWith("Schreibt an ")
                .endsWith(" bitte");
    }

    @Test
    void the_shoppers_names_stay_here_in_every_form() {
        Set<String> names = Set.of("Demo Shopper-Müller", "Demo");

        assertThat(
                        Redaction.text(
                                "DEMO hier, Demos Paket, für Frau Shopper-Müller. Demonstration!",
                                names))
                .doesNotContainIgnoringCase("shopper")
                .doesNotContain("Demos", "DEMO")
                .contains("Demonstration", "Paket");
    }

    @Test
    void whoever_says_a_name_keeps_it_here() {
        assertThat(Redaction.text("Mein Name ist Demo Shopper, wo ist das Paket?", Set.of()))
                .isEqualTo("Mein Name ist […], wo ist das Paket?");
    }

    @Test
    void a_number_in_pieces_stays_here_however_many_messages_it_takes() {
        Consultation card = consultation("4242", "Wo ist es?", "4242 -", "4242", "(4242)");
        Consultation phone = consultation("1234567", "0170");
        Consultation sizes = consultation("42", "und in", "44?");

        assertThat(told(card)).containsExactly("Wo ist es?", "[…]", "[…]", "[…]", "[…]");
        assertThat(told(phone)).containsExactly("[…]", "[…]");
        assertThat(told(sizes)).containsExactly("und in", "44?", "42");
    }

    private static Consultation consultation(String question, String... before) {
        return new Consultation(
                Some.shop(),
                Optional.empty(),
                Language.DE,
                question,
                List.of(before),
                List.of(),
                Set.of(),
                Optional.empty());
    }

    private static List<String> told(Consultation about) {
        Consultation left = Redaction.of(about);
        return Stream.concat(left.before().stream(), Stream.of(left.question())).toList();
    }

    @Test
    void links_stay_here_as_they_may_carry_a_key() {
        assertThat(
                        Redaction.text(
                                "Was ist mit https://shop.example/order?key=abc123 los?", Set.of()))
                .isEqualTo("Was ist mit […] los?");
    }

    @Test
    void a_text_that_is_too_long_is_cut_and_not_sent_whole() {
        assertThat(Redaction.text("wort ".repeat(10_000), Set.of()))
                .hasSizeLessThanOrEqualTo(4_000);
    }

    private String secret(int kind) {
        return switch (kind) {
            case 0 -> spaced(card(), dice.nextBoolean() ? 4 : 5);
            case 1 -> spaced(iban(), 4);
            case 2 ->
                    word(6)
                            + "."
                            + word(5)
                            + "@"
                            + word(7)
                            + "."
                            + one(List.of("de", "com", "example"));
            case 3 -> phone();
            default ->
                    one(
                                    List.of(
                                            "sk_live_",
                                            "whsec_",
                                            "pi_3" + word(8) + "_secret_",
                                            "eyJ" + word(20) + ".eyJ",
                                            "tok-"))
                            + token();
        };
    }

    private String card() {
        StringBuilder digits =
                new StringBuilder(one(List.of("4", "51", "55", "2221", "34", "37", "6011")));
        int length = digits.charAt(0) == '3' ? 15 : 16;
        while (digits.length() < length - 1) {
            digits.append(dice.nextInt(10));
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }

    private String iban() {
        String account = "%018d".formatted(Math.abs(dice.nextLong()) % 1_000_000_000_000_000_000L);
        int rest = new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        String iban = "DE%02d%s".formatted(98 - rest, account);
        return dice.nextBoolean() ? iban : iban.toLowerCase(Locale.ROOT);
    }

    private String phone() {
        String line = String.valueOf(1_000_000 + dice.nextInt(9_000_000));
        return one(
                        List.of(
                                "+49 170 ",
                                "0170/",
                                "0170-",
                                "(030) ",
                                "+1 (555) ",
                                "0043 664 ",
                                "030 "))
                + spaced(line, 3);
    }

    private String spaced(String text, int size) {
        String sign = one(List.of("", " ", "-", "  ", ".", "\u00a0"));
        return text.replaceAll("(.{" + size + "})(?!$)", "$1" + sign);
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + dice.nextInt(26)));
        }
        return word.toString();
    }

    private String token() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 28; i++) {
            token.append(
                    "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"
                            .charAt(dice.nextInt(57)));
        }
        return token.append(dice.nextInt(10)).toString();
    }

    private String one(List<String> all) {
        return all.get(dice.nextInt(all.size()));
    }

    /** The longest run of letters and digits of the secret that can still be read. */
    private static int longest(String secret, String left) {
        String hidden = secret.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        String seen = left.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        int most = 0;
        for (int from = 0; from < hidden.length(); from++) {
            for (int to = from + most + 1;
                    to <= hidden.length() && seen.contains(hidden.substring(from, to));
                    to++) {
                most = to - from;
            }
        }
        return most;
    }
}
