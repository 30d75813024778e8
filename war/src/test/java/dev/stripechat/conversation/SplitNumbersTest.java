package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ClientId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threats P01 and T23: a number in two or three messages is one number. */
class SplitNumbersTest {

    private static final long SEED = 20_261_128;
    private static final int MANY = 10_000;
    private static final List<String> BEFORE =
            List.of("", "here it is: ", "und weiter ", "(", "- ");
    private static final List<String> AFTER = List.of("", " ...", " thanks", ")", "\n\n", " 🙂");

    private final Random random = new Random(SEED);
    private TalkingShop shop = new TalkingShop();

    @Test
    void of_ten_thousand_numbers_in_two_or_three_messages_none_survives() {
        List<String> survivors =
                IntStream.range(0, MANY)
                        .mapToObj(this::survivor)
                        .filter(text -> !text.isEmpty())
                        .toList();

        System.out.printf(
                "split card numbers: %d in %d notations, %d survived, seed %d%n",
                MANY, Notations.ALL.size(), survivors.size(), SEED);
        assertThat(survivors).isEmpty();
    }

    /** The control: the same numbers, each message looked at by itself. */
    @Test
    void by_itself_no_message_would_show_what_it_is_a_part_of() {
        long seen =
                IntStream.range(0, 1_000)
                        .mapToObj(
                                i -> {
                                    String number = Cards.number(i, random::nextInt);
                                    List<String> alone =
                                            parts(i, number).stream()
                                                    .map(part -> Words.of(part).text())
                                                    .toList();
                                    return digits(alone).contains(number);
                                })
                        .filter(survives -> survives)
                        .count();

        assertThat(seen).isGreaterThan(900);
    }

    private String survivor(int i) {
        String number = Cards.number(i, random::nextInt);
        List<String> parts = parts(i, number);
        shop = new TalkingShop();
        Conversation conversation = shop.has(shop.conversation());
        for (String part : parts) {
            shop.hears(conversation, part);
        }
        List<String> stored = stored(conversation);
        assertThat(stored).hasSameSizeAs(parts);
        return digits(stored).contains(number) || Cards.canBeRead(number, String.join("\n", stored))
                ? String.join(" | ", parts)
                : "";
    }

    /** Cut between two groups of digits, or where the notation has none, anywhere. */
    private List<String> parts(int i, String number) {
        UnaryOperator<String> notation = Notations.ALL.get(i % Notations.ALL.size());
        int cuts = 1 + i % 2;
        List<Integer> at =
                random.ints(1, number.length())
                        .distinct()
                        .limit(cuts)
                        .sorted()
                        .boxed()
                        .collect(Collectors.toCollection(ArrayList::new));
        at.add(number.length());
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to : at) {
            String digits = number.substring(from, to);
            String written = digits.length() < 8 ? digits : notation.apply(digits);
            parts.add(one(BEFORE) + written + one(AFTER));
            from = to;
        }
        return parts;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String digits(List<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isDigit)
                .mapToObj(point -> Integer.toString(Character.digit(point, 10)))
                .collect(Collectors.joining());
    }

    @Test
    void all_parts_are_masked_and_the_order_stays() {
        Conversation conversation = shop.has(shop.conversation());

        shop.hears(conversation, "Take my card: 4242 4242");
        shop.hears(conversation, "4242 and then");
        Message last = shop.hears(conversation, "4242, CVC 123, is that enough?");

        assertThat(stored(conversation))
                .containsExactly(
                        "Take my card: ••••", "•••• and then", "••••, CVC •••, is that enough?");
        assertThat(last.number()).isEqualTo(3);
        assertThat(conversation.preview()).isEqualTo("••••, CVC •••, is that enough?");
    }

    @Test
    void what_others_say_in_between_does_not_hide_it() {
        Conversation conversation = shop.has(shop.conversation());
        shop.hears(conversation, "4242 4242");
        conversationSays(conversation, "Please write no card numbers here, order 10001.");
        shop.hears(conversation, "why not?");

        shop.hears(conversation, "4242 4242");

        assertThat(stored(conversation))
                .containsExactly(
                        "••••",
                        "Please write no card numbers here, order 10001.",
                        "why not?",
                        "••••");
    }

    @Test
    void a_repeat_gets_the_masked_text_again() {
        Conversation conversation = shop.has(shop.conversation());
        ClientId clientId = Some.clientId();
        shop.hears(conversation, "4242 4242");
        shop.hears(conversation, clientId, "4242 4242");

        assertThat(shop.hears(conversation, clientId, "4242 4242").text()).isEqualTo("••••");
        assertThat(stored(conversation)).containsExactly("••••", "••••");
    }

    @Test
    void what_was_said_long_ago_or_is_known_stays() {
        Conversation conversation = shop.has(shop.conversation());
        shop.hears(conversation, "my order has 4242 4242 in it");
        shop.clock().pass(Duration.ofMinutes(16));

        shop.hears(conversation, "4242 4242 is the other one");

        assertThat(stored(conversation))
                .containsExactly("my order has 4242 4242 in it", "4242 4242 is the other one");
    }

    /** What people say in turns: sizes, prices, dates, postcodes, telephones, order numbers. */
    @Test
    void where_every_message_holds_a_number_one_in_a_hundred_is_masked() {
        int masked = 0;
        int said = 0;
        for (int i = 0; i < 3_000; i++) {
            shop = new TalkingShop();
            Conversation conversation = shop.has(shop.conversation());
            List<String> texts = IntStream.range(0, 3).mapToObj(this::ordinary).toList();
            texts.forEach(text -> shop.hears(conversation, text));
            List<String> stored = stored(conversation);
            for (int k = 0; k < texts.size(); k++) {
                said++;
                masked += stored.get(k).equals(texts.get(k)) ? 0 : 1;
            }
        }

        System.out.printf(
                "ordinary numbers in a row: %d messages, %d masked, seed %d%n", said, masked, SEED);
        assertThat(masked).isBetween(1, said * 3 / 200);
    }

    private String ordinary(int i) {
        return switch (random.nextInt(8)) {
            case 0 -> "Size " + (34 + random.nextInt(14)) + " please";
            case 1 -> "It cost " + random.nextInt(300) + "," + (10 + random.nextInt(90)) + " €";
            case 2 -> "on %d.%d.2026".formatted(1 + random.nextInt(28), 1 + random.nextInt(12));
            case 3 -> "%05d Berlin".formatted(random.nextInt(100_000));
            case 4 -> "0171 %07d".formatted(random.nextInt(10_000_000));
            case 5 -> "Order %05d".formatted(10_000 + random.nextInt(80_000));
            case 6 -> "order %08d".formatted(random.nextInt(100_000_000));
            default -> "I want " + (1 + random.nextInt(9)) + " of them";
        };
    }

    private void conversationSays(Conversation conversation, String text) {
        shop.conversations()
                .keep(
                        conversation.say(
                                Saying.byAssistant(
                                        Some.clientId(), Words.of(text), Optional.empty()),
                                shop.clock().instant()));
    }

    private List<String> stored(Conversation conversation) {
        return shop.conversations().after(conversation, 0).stream().map(Message::text).toList();
    }
}
