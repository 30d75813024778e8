package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.conversation.ChangeLanguage;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Rating;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnChatTest {

    private final TalkingShop shop = new TalkingShop();
    private final OwnChat ownChat =
            new OwnChat(
                    shop.eraseConversation(),
                    shop.rateConversation(),
                    new ChangeLanguage(shop.conversations(), shop.announcer()));
    private final Conversation chat =
            shop.has(shop.conversation().in(Language.DE).shopperSaid("Hello?").takenBy(shop.ada()));

    @Test
    void the_shopper_deletes_the_chat() {
        ownChat.erasedBy(visitor(0));

        assertThat(shop.conversations().named(shop.id(), chat.id())).isEmpty();
    }

    @Test
    void who_joined_late_deletes_nothing_of_who_was_there_before() {
        refuses(() -> ownChat.erasedBy(visitor(1)));

        assertThat(shop.said(chat)).containsExactly("shopper: Hello?");
    }

    @Test
    void the_shopper_rates_the_chat_and_who_joined_late_does_not() {
        shop.closeConversation().by(shop.ada(), chat.id());

        ownChat.ratedBy(visitor(0), 1, Rating.Choice.YES, Optional.empty());
        refuses(() -> ownChat.ratedBy(visitor(1), 1, Rating.Choice.NO, Optional.empty()));

        assertThat(shop.conversations().of(chat))
                .extracting(Rating::choice)
                .containsExactly(Rating.Choice.YES);
    }

    @Test
    void the_shopper_chooses_the_language_and_who_joined_late_does_not() {
        ownChat.spokenBy(visitor(0), Language.EN);
        refuses(() -> ownChat.spokenBy(visitor(1), Language.DE));

        assertThat(chat.language()).isEqualTo(Language.EN);
    }

    private static void refuses(Runnable deed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, deed::run);
        assertThat(refusal.code()).isEqualTo("joined_late");
    }

    private Visitor visitor(long readsAfter) {
        return new Visitor(shop.id(), chat.id(), Instant.MAX, "", readsAfter, readsAfter > 0);
    }
}
