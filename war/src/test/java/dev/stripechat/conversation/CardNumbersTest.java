package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    private static final long SEED = 20_261_122;
    private static final int MANY = 10_000;

    private final Random random = new Random(SEED);

    @Test
    void of_ten_thousand_numbers_in_every_notation_none_survives() {
        List<String> survivors =
                IntStream.range(0, MANY)
                        .mapToObj(this::survivor)
                        .filter(s -> !s.isEmpty())
                        .toList();

        System.out.printf(
                "card numbers: %d in %d notations, %d survived, seed %d%n",
                MANY, Notations.ALL.size(), survivors.size(), SEED);
        assertThat(survivors).isEmpty();
    }

    private String survivor(int i) {
        String number = Cards.number(i, random::nextInt);
        UnaryOperator<String> notation = Notations.ALL.get(i % Notations.ALL.size());
        String written = "Card: " + notation.apply(number) + ", thanks";
        assertThat(Cards.canBeRead(number, written)).as(written).isTrue();
        return Cards.canBeRead(number, masked(written)) ? written : "";
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, 4242",
        "4000056655665556, 5556",
        "5555555555554444, 4444",
        "2223003122003222, 3222",
        "378282246310005, 0005",
        "6011111111111117, 1117",
        "3056930009020004, 0004",
        "36227206271667, 1667",
        "3566002020360505, 0505",
        "6200000000000005, 0005",
        "6205500000000000004, 0004"
    })
    void the_last_four_digits_stay_of_the_test_cards_of_stripe(String number, String last) {
        assertThat(masked("card " + number + "?")).isEqualTo("card •••• " + last + "?");
    }

    @Test
    void the_last_four_digits_are_written_plainly_whatever_they_were() {
        String written = "４２４２ ４２４２ ４２４２ ４２４２";

        assertThat(masked(written)).isEqualTo("•••• 4242");
    }

    @Test
    void the_text_around_stays_as_it_is() {
        for (UnaryOperator<String> notation : Notations.ALL) {
            String written = notation.apply("4242424242424242").replaceAll("\\P{Nd}+$", "");

            String masked = masked("Grüße 🙂\n\tmy card (" + written + ") \ud83d is <b>gone</b>  ");

            assertThat(masked).isEqualTo("Grüße 🙂\n\tmy card (•••• 4242) \ud83d is <b>gone</b>  ");
        }
    }

    @Test
    void several_numbers_are_masked_one_by_one() {
        assertThat(masked("4242 4242 4242 4242\n5555 5555 5555 4444 or 378282246310005"))
                .isEqualTo("•••• 4242\n•••• 4444 or •••• 0005");
    }

    @Test
    void what_may_be_one_long_number_or_a_number_with_a_code_shows_neither() {
        // both are right: sixteen digits, and nineteen
        assertThat(masked("4242 4242 4242 4242 154 is it")).isEqualTo("•••• 4242 ••• is it");
    }

    @Test
    void what_stays_to_be_seen_makes_no_card_number_with_what_follows() {
        assertThat(masked("4242424242424242 424242424242")).doesNotContain("4242 4242");
    }

    @Test
    void german_mobile_numbers_stay() {
        List<String> masked =
                IntStream.range(0, MANY).mapToObj(this::mobile).filter(t -> !stays(t)).toList();

        System.out.printf("mobile numbers: %d, %d masked, seed %d%n", MANY, masked.size(), SEED);
        assertThat(masked).isEmpty();
    }

    private String mobile(int i) {
        String prefix = "1" + (5 + random.nextInt(3)) + random.nextInt(10);
        String rest = digits(7 + random.nextInt(2));
        String halves = rest.substring(0, 3) + " " + rest.substring(3);
        return switch (i % 10) {
            case 0 -> "49" + prefix + rest;
            case 1 -> "+49" + prefix + rest;
            case 2 -> "0049" + prefix + rest;
            case 3 -> "0" + prefix + rest;
            case 4 -> "+49 " + prefix + " " + rest;
            case 5 -> "+49 " + prefix + " " + halves;
            case 6 -> "+49 (0) " + prefix + "/" + halves;
            case 7 -> "0" + prefix + "-" + rest;
            case 8 -> "0049 " + prefix + "." + halves.replace(' ', '.');
            default -> "49 " + prefix + " " + halves;
        };
    }

    @Test
    void of_a_hundred_order_numbers_of_sixteen_digits_less_than_three_are_masked() {
        long masked = IntStream.range(0, 10 * MANY).filter(i -> !stays(digits(16))).count();

        System.out.printf(
                "order numbers of 16 digits: %d, %d masked, seed %d%n", 10 * MANY, masked, SEED);
        assertThat(masked).isBetween(1L, 10 * MANY * 3 / 100L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424241",
                "4242 4242 4242",
                "order 10001 of 2026-11-22, 49,90 €",
                "9999999999999995",
                "DE89 3704 0044 0532 0130 00",
                "+49 171 1234567, +49 30 123456",
                "1234 5678 9012 3456 7890"
            })
    void what_is_no_card_number_stays(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void numbers_that_are_known_pass_however_they_are_written() {
        Set<String> known = Set.of("4242-4242-4242-4242", "+49 151 23456789");

        assertThat(CardNumbers.masked("order 4242 4242 4242 4242", known))
                .isEqualTo("order 4242 4242 4242 4242");
        assertThat(CardNumbers.masked("card 5555 5555 5555 4444", known))
                .isEqualTo("card •••• 4444");
    }

    @Test
    void a_part_of_a_number_that_is_known_passes_too() {
        String order = "4242-4242-4242-4242-2026";

        assertThat(CardNumbers.masked("order " + order, Set.of(order))).isEqualTo("order " + order);
        assertThat(masked("order " + order)).doesNotContain("4242-4242");
    }

    @Test
    void a_number_stays_when_hardly_anything_holds_it_together() {
        assertThat(masked("4242 4242 and 4242 4242")).isEqualTo("4242 4242 and 4242 4242");
    }

    @Test
    void masking_what_is_masked_changes_nothing() {
        for (int i = 0; i < MANY; i++) {
            String masked = masked(noise());

            assertThat(masked(masked)).isEqualTo(masked);
        }
    }

    @Test
    void no_text_is_too_strange_to_be_read() {
        for (int i = 0; i < MANY; i++) {
            String strange =
                    random.ints(random.nextInt(60), 0, 0x10000)
                            .mapToObj(unit -> String.valueOf((char) unit))
                            .collect(Collectors.joining());

            assertThat(masked(strange)).isEqualTo(strange);
        }
    }

    /** Of digits that often make card numbers, and of what may stand between. */
    private String noise() {
        String parts =
                "4242424242424242 4242 5555 6200 0 1 12/27 CVC 123 •••• • - \n \ud83d \u0664 a";
        List<String> choice = List.of(parts.split("(?<= )"));
        return random.ints(random.nextInt(40), 0, choice.size())
                .mapToObj(choice::get)
                .map(part -> random.nextBoolean() ? part : part.strip())
                .collect(Collectors.joining());
    }

    private boolean stays(String text) {
        return masked(text).equals(text);
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private static String masked(String text) {
        return CardNumbers.masked(text, Set.of());
    }
}
