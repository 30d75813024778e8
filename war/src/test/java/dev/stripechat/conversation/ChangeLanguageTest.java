package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import org.junit.jupiter.api.Test;

class ChangeLanguageTest {

    private final TalkingShop shop = new TalkingShop();
    private final ChangeLanguage changeLanguage =
            new ChangeLanguage(shop.conversations(), shop.announcer());

    @Test
    void what_is_said_from_then_on_is_said_in_it_and_windows_and_inboxes_hear_of_it_once() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?"));
        Language other = conversation.language() == Language.DE ? Language.EN : Language.DE;

        changeLanguage.to(other, shop.id(), conversation.id());
        changeLanguage.to(other, shop.id(), conversation.id());

        assertThat(conversation.language()).isEqualTo(other);
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void a_conversation_of_another_shop_is_not_found() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?"));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> changeLanguage.to(Language.DE, Some.shop(), conversation.id()));

        assertThat(refusal).isNotNull();
    }
}
