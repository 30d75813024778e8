package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import org.junit.jupiter.api.Test;

class TellTypingTest {

    private final TalkingShop shop = new TalkingShop();
    private final TellTyping typing = new TellTyping(shop.conversations(), shop.announcer());

    @Test
    void the_agent_in_charge_is_seen_typing() {
        Conversation conversation = shop.has(shop.conversation().takenBy(shop.ada()));

        typing.byAgent(shop.ada(), conversation.id());

        assertThat(shop.announcer().announced(Typing.class))
                .containsExactly(new Typing(shop.id(), conversation.id(), Side.STAFF));
    }

    @Test
    void nobody_else_is() {
        Conversation conversation = shop.has(shop.conversation().takenBy(shop.ada()));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> typing.byAgent(shop.ben(), conversation.id()));

        assertThat(refusal.code()).isEqualTo("not_in_charge");
        assertThat(shop.announcer().announced(Typing.class)).isEmpty();
    }
}
