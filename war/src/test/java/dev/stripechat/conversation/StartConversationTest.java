package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
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
    void each_conversation_has_an_id_of_its_own() {
        Conversation one = shop.startConversation().in(shop.id(), Language.EN);
        Conversation two = shop.startConversation().in(shop.id(), Language.EN);

        assertThat(one.id()).isNotEqualTo(two.id());
    }
}
