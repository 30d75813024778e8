package dev.stripechat.conversation;

import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Checkouts;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes words of what somebody wrote into a conversation. */
final class Heard {

    private final Checkouts checkouts;

    Heard(Checkouts checkouts) {
        this.checkouts = checkouts;
    }

    Words in(Conversation conversation, String text) {
        return Words.of(text, known(conversation));
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
