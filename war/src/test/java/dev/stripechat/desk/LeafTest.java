package dev.stripechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.AConversation;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However much was said in a conversation, only so much of it is read at once. */
class LeafTest {

    private final TalkingShop shop = new TalkingShop();
    private final Inbox inbox =
            new Inbox(
                    shop.conversations(),
                    shop.payments(),
                    shop.checkouts(),
                    shop.conversations(),
                    shop.conversations(),
                    shop.handovers());

    @Test
    void of_a_long_conversation_the_newest_messages_are_shown_and_the_older_ones_on_demand() {
        Conversation conversation = shop.has(talk(450, "Still there?"));

        Detail newest = inbox.open(shop.id(), conversation.id(), Language.EN);
        Detail older = inbox.open(shop.id(), conversation.id(), Language.EN, 251);
        Detail oldest = inbox.open(shop.id(), conversation.id(), Language.EN, 51);

        assertThat(numbers(newest)).containsExactlyElementsOf(numbers(251, 450));
        assertThat(newest.hasOlder()).isTrue();
        assertThat(numbers(older)).containsExactlyElementsOf(numbers(51, 250));
        assertThat(older.hasOlder()).isTrue();
        assertThat(numbers(oldest)).containsExactlyElementsOf(numbers(1, 50));
        assertThat(oldest.hasOlder()).isFalse();
    }

    @Test
    void two_hundred_messages_are_all_that_there_are() {
        Conversation conversation = shop.has(talk(200, "Still there?"));

        Detail shown = inbox.open(shop.id(), conversation.id(), Language.EN);

        assertThat(numbers(shown)).hasSize(200);
        assertThat(shown.hasOlder()).isFalse();
        assertThat(inbox.open(shop.id(), conversation.id(), Language.EN, 1).messages()).isEmpty();
    }

    @Test
    void fewer_long_messages_are_shown_at_once() {
        Conversation conversation = shop.has(talk(100, "x".repeat(4_000)));

        Detail shown = inbox.open(shop.id(), conversation.id(), Language.EN);

        assertThat(numbers(shown)).containsExactlyElementsOf(numbers(36, 100));
        assertThat(shown.hasOlder()).isTrue();
    }

    private AConversation talk(int messages, String text) {
        AConversation told = shop.conversation();
        for (int i = 0; i < messages; i++) {
            told = told.shopperSaid(text);
        }
        return told;
    }

    private static List<Long> numbers(Detail detail) {
        return detail.messages().stream().map(MessageView::number).toList();
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
