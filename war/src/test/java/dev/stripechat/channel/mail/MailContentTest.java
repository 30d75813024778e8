package dev.stripechat.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.runtime.files.CheckedFile;
import dev.stripechat.runtime.files.FileType;
import dev.stripechat.runtime.files.Size;
import dev.stripechat.shop.APaymentAttempt;
import dev.stripechat.shop.PaymentAttempt;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in the mails. */
class MailContentTest {

    private static final String ADDRESS = "demo@shop.example";

    private static final CheckedFile IMAGE =
            new CheckedFile(FileType.PNG, Optional.of(new Size(3, 2)), new byte[] {1, 2, 3});

    private final MailRoom room = new MailRoom();
    private final Conversation conversation =
            room.shop.has(
                    room.shop.conversation().shopperSaid("Does it fit <me> & mine?").handedOver());

    @Test
    void a_transcript_says_who_said_what_and_shows_no_card_number() {
        room.shop.hears(conversation, "My card is 4242 4242");
        room.shop.hears(conversation, "4242 4242");
        room.answers(conversation, "Thank you.");

        room.proves(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();

        assertThat(room.mails.get(1).text())
                .contains("You, ", "My card is ••••", "Ada, ", "Thank you.")
                .doesNotContain("4242");
    }

    @Test
    void a_file_without_a_word_is_named() {
        room.shop
                .receiveMessage()
                .received(
                        room.shop.id(),
                        conversation.id(),
                        Some.clientId(),
                        "",
                        Optional.of(brought("a <b>.png")));
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);

        room.answers(conversation, "It does.");
        room.passes(ForwardAnswer.DELAY);
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();

        assertThat(room.mails.get(1).text()).contains("> File: a <b>.png (to be seen in the chat)");
        assertThat(room.mails.get(2).text())
                .contains(":\nFile: a <b>.png (to be seen in the chat)");
        assertThat(room.mails.get(2).html()).contains("File: a &lt;b&gt;.png");
    }

    @Test
    void a_chat_of_the_payment_page_is_not_looked_for_in_the_shop() {
        PaymentAttempt attempt = APaymentAttempt.of(room.shop.id());
        attempt.talksIn(conversation.id(), true);
        room.attempts.keep(attempt);
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);

        room.answers(conversation, "It does.");
        room.passes(ForwardAnswer.DELAY);
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();

        assertThat(room.mails).hasSize(3);
        for (Mail mail : room.mails.subList(1, 3)) {
            assertThat(mail.text())
                    .contains("on the payment page of your order")
                    .doesNotContain("To the shop", "in the shop", "http");
        }
    }

    private String brought(String name) {
        return room.shop
                .attachFile()
                .byShopper(room.shop.id(), conversation.id(), name, IMAGE)
                .name();
    }
}
