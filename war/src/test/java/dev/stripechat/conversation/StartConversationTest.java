package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartConversationTest {

    private final TalkingShop shop = new TalkingShop();

    @Test
    void a_new_conversation_is_kept_with_its_language_and_its_hour() {
        Conversation started = shop.startConversation().in(shop.id(), Language.DE);

        Conversation found = shop.conversations().named(shop.id(), started.id()).orElseThrow();

        assertThat(found.language()).isEqualTo(Language.DE);
        assertThat(found.startedAt()).isEqualTo(shop.clock().instant());
        assertThat(found.inCharge()).isEqualTo(InCharge.ASSISTANT);
    }

    @Test
    void nobody_is_told_of_a_conversation_before_the_first_word() {
        shop.startConversation().in(shop.id(), Language.EN);

        assertThat(shop.conversations().newest(shop.id(), 200)).isEmpty();
        assertThat(shop.announcer().announced(Object.class)).isEmpty();
    }

    @Test
    void a_checkout_goes_on_in_its_chat_unless_it_is_another_customers() {
        Conversation hers = at(Optional.of("customer-1"));

        assertThat(at(Optional.of("customer-1")).id()).isEqualTo(hers.id());
        assertThat(at(Optional.empty()).id()).isEqualTo(hers.id());
        assertThat(at(Optional.of("customer-2")).id()).isNotEqualTo(hers.id());
    }

    @Test
    void a_cart_that_becomes_an_order_goes_on_in_its_chat() {
        Conversation cart = at("cart-1", Optional.of("customer-1"));
        shop.hears(cart, Some.clientId(), "How long is delivery?");

        Conversation order = at("order-1", Optional.of("customer-1"));

        assertThat(order.id()).isEqualTo(cart.id());
        assertThat(order.checkoutId()).contains("order-1");
    }

    @Test
    void another_purchase_is_another_chat_and_so_is_another_customer() {
        Conversation first = at("order-1", Optional.of("customer-1"));
        shop.hears(first, Some.clientId(), "How long is delivery?");

        assertThat(at("order-2", Optional.of("customer-2")).id()).isNotEqualTo(first.id());
        assertThat(at("order-3", Optional.empty()).id()).isNotEqualTo(first.id());
        shop.clock().pass(Duration.ofMinutes(61));
        assertThat(at("order-4", Optional.of("customer-1")).id()).isNotEqualTo(first.id());
    }

    private Conversation at(Optional<String> customer) {
        return at("checkout-1", customer);
    }

    private Conversation at(String checkout, Optional<String> customer) {
        return shop.startConversation()
                .at(shop.id(), checkout, Optional.empty(), customer, Language.EN)
                .conversation();
    }

    @Test
    void each_conversation_has_an_id_of_its_own() {
        Conversation one = shop.startConversation().in(shop.id(), Language.EN);
        Conversation two = shop.startConversation().in(shop.id(), Language.EN);

        assertThat(one.id()).isNotEqualTo(two.id());
    }
}
