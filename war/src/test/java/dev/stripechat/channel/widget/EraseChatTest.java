package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EraseChatTest {

    private final TalkingShop shop = new TalkingShop();
    private final EraseChat eraseChat = new EraseChat(shop.eraseConversation());
    private final Conversation chat = shop.has(shop.conversation().shopperSaid("Hello?"));

    @Test
    void the_shopper_deletes_the_chat() {
        eraseChat.by(visitor(0));

        assertThat(shop.conversations().named(shop.id(), chat.id())).isEmpty();
    }

    @Test
    void who_joined_late_deletes_nothing_of_who_was_there_before() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> eraseChat.by(visitor(1)));

        assertThat(refusal.code()).isEqualTo("joined_late");
        assertThat(shop.said(chat)).containsExactly("shopper: Hello?");
    }

    private Visitor visitor(long readsAfter) {
        return new Visitor(shop.id(), chat.id(), Instant.MAX, "", readsAfter, readsAfter > 0);
    }
}
