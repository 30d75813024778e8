package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.ShopToken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkPaymentTest {

    private final TalkingShop shop = new TalkingShop();
    private final PaymentIntentId payment = Some.payment();

    @Test
    void what_the_shop_signed_is_linked_logged_and_shown() {
        Conversation conversation = shop.has(shop.conversation());

        shop.linkPayment().by(token(Optional.of(payment)), conversation.id());

        assertThat(shop.conversations().with(shop.id(), payment))
                .containsExactly(conversation.id());
        assertThat(shop.audit().of(shop.id()))
                .containsExactly("payment.linked by shop: " + conversation.id() + " " + payment);
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void a_token_without_a_payment_links_nothing() {
        Conversation conversation = shop.has(shop.conversation());

        shop.linkPayment().by(token(Optional.empty()), conversation.id());

        assertThat(shop.conversations().links(shop.id(), List.of(conversation.id()))).isEmpty();
        assertThat(shop.audit().of(shop.id())).isEmpty();
        assertThat(shop.announcer().announced(ConversationChanged.class)).isEmpty();
    }

    @Test
    void a_conversation_keeps_all_its_payments() {
        Conversation conversation = shop.has(shop.conversation().linkedTo(Some.payment()));

        shop.linkPayment().by(token(Optional.of(payment)), conversation.id());

        assertThat(shop.conversations().links(shop.id(), List.of(conversation.id()))).hasSize(2);
    }

    @Test
    void the_same_payment_twice_is_linked_once() {
        Conversation conversation = shop.has(shop.conversation().linkedTo(payment));

        shop.linkPayment().by(token(Optional.of(payment)), conversation.id());

        assertThat(shop.conversations().links(shop.id(), List.of(conversation.id()))).hasSize(1);
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    @Test
    void a_shop_links_nothing_to_the_conversation_of_another() {
        Conversation foreign = shop.has(aConversation());

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> shop.linkPayment().by(token(Optional.of(payment)), foreign.id()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(shop.conversations().links(foreign.shop(), List.of(foreign.id()))).isEmpty();
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    private ShopToken token(Optional<PaymentIntentId> named) {
        return new ShopToken(shop.id(), "checkout-1", named, Optional.empty());
    }
}
