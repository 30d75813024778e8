package dev.stripechat.conversation;

import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Checkouts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes words of what somebody wrote into a conversation. */
final class Heard {

    /** How many messages are looked at. */
    static final int LATELY = 8;

    /** In so many messages before, a number may have begun. */
    private static final int PARTS = 2;

    private static final Duration JUST_BEFORE = Duration.ofMinutes(15);

    private final Checkouts checkouts;

    Heard(Checkouts checkouts) {
        this.checkouts = checkouts;
    }

    /**
     * What somebody writes now. A card number that begins in what they wrote just before is masked there as well: it is
     * one number, whoever sends it in three parts.
     *
     * @param lately the last messages of the conversation, asked for only if there is a digit in these words
     */
    Words in(
            Conversation conversation,
            Author author,
            String text,
            Supplier<List<Message>> lately,
            Instant now) {
        Set<String> known = known(conversation);
        Words words = Words.of(text, known);
        if (!hasDigit(words.text())) {
            return words;
        }
        List<Message> before =
                lately.get().stream()
                        .filter(message -> message.author() == author)
                        .filter(message -> message.at().isAfter(now.minus(JUST_BEFORE)))
                        .filter(message -> hasDigit(message.text()))
                        .toList();
        return masked(
                before.subList(Math.max(0, before.size() - PARTS), before.size()), words, known);
    }

    private static Words masked(List<Message> before, Words words, Set<String> known) {
        List<String> texts = new ArrayList<>(before.stream().map(Message::text).toList());
        texts.add(words.text());
        List<String> masked = SplitNumbers.masked(texts, known);
        for (int i = 0; i < before.size(); i++) {
            if (!masked.get(i).equals(texts.get(i))) {
                before.get(i).conceal(masked.get(i));
            }
        }
        return words.concealed(masked.get(before.size()));
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** Numbers that belong to the purchase and are no card's, as the shop signed them. */
    Set<String> known(Conversation conversation) {
        return conversation
                .checkoutId()
                .flatMap(id -> checkouts.named(conversation.shop(), id))
                .map(checkout -> known(checkout.cart()))
                .orElse(Set.of());
    }

    private static Set<String> known(Cart cart) {
        return Stream.of(cart.orderNumber(), cart.phone())
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
