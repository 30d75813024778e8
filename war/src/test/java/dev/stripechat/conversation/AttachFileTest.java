package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.files.CheckedFile;
import dev.stripechat.runtime.files.FileType;
import dev.stripechat.runtime.files.Size;
import dev.stripechat.staff.Member;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttachFileTest {

    private static final CheckedFile IMAGE =
            new CheckedFile(FileType.PNG, Optional.of(new Size(3, 2)), new byte[] {1, 2, 3});

    private final TalkingShop shop = new TalkingShop();
    private final Conversation chat = shop.has(shop.conversation());

    @Test
    void a_file_is_said_with_words_or_without() {
        Message mute = says(chat, "", brought(chat));
        Message wordy = says(chat, "Here it is", brought(chat));

        assertThat(mute.text()).isEmpty();
        assertThat(mute.file()).map(AttachedFile::fileName).contains("a.png");
        assertThat(wordy.text()).isEqualTo("Here it is");
        assertThat(wordy.file()).map(AttachedFile::bytes).contains(3L);
        assertThat(chat.preview()).isEqualTo("Here it is");
    }

    @Test
    void the_list_shows_what_a_file_without_words_is_called() {
        says(chat, " ", brought(chat));

        assertThat(chat.preview()).isEqualTo("\uD83D\uDCCE a.png");
    }

    @Test
    void without_a_file_there_must_be_words() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> shop.hears(chat, Some.clientId(), " "));

        assertThat(refusal.code()).isEqualTo("empty");
    }

    @Test
    void a_file_is_said_once_and_a_repeat_is_the_same_message() {
        String file = brought(chat);
        ClientId clientId = Some.clientId();
        Message first = says(chat, clientId, file);

        Message again = says(chat, clientId, file);

        assertThat(again).isSameAs(first);
        assertThat(gone(() -> says(chat, "once more", file))).isEqualTo("attachment_gone");
        assertThat(shop.said(chat)).hasSize(1);
    }

    @Test
    void what_was_brought_elsewhere_or_by_another_is_not_there() {
        Conversation taken = shop.has(shop.conversation().takenBy(shop.ada()));
        String elsewhere = brought(shop.has(shop.conversation()));
        String byAda = shop.attachFile().byAgent(shop.ada(), taken.id(), "a.png", IMAGE).name();

        assertThat(gone(() -> says(chat, "x", elsewhere))).isEqualTo("attachment_gone");
        assertThat(gone(() -> says(taken, "x", byAda))).isEqualTo("attachment_gone");
        assertThat(gone(() -> replies(shop.ada(), taken, brought(taken))))
                .isEqualTo("attachment_gone");
        assertThat(gone(() -> says(chat, "x", "never was"))).isEqualTo("attachment_gone");
        assertThat(replies(shop.ada(), taken, byAda).file()).isPresent();
    }

    @Test
    void only_the_agent_in_charge_of_an_open_conversation_brings_one() {
        Conversation taken = shop.has(shop.conversation().takenBy(shop.ada()));
        Conversation closed =
                shop.has(shop.conversation().takenBy(shop.ada()).closedBy(shop.ada()));
        Conversation foreign = shop.has(aConversation());

        assertThat(gone(() -> brings(shop.ben(), taken))).isEqualTo("not_in_charge");
        assertThat(gone(() -> brings(shop.ada(), closed))).isEqualTo("closed");
        assertThat(gone(() -> brings(shop.ada(), foreign))).isEqualTo("not_found");
    }

    @Test
    void there_are_so_many_files_in_a_conversation_and_no_more() {
        for (int i = 0; i < Attachment.MOST; i++) {
            brought(chat);
        }

        assertThat(gone(() -> brought(chat))).isEqualTo("too_many_files");
    }

    private String brought(Conversation conversation) {
        return shop.attachFile()
                .byShopper(conversation.shop(), conversation.id(), "a.png", IMAGE)
                .name();
    }

    private AttachedFile brings(Member agent, Conversation conversation) {
        return shop.attachFile().byAgent(agent, conversation.id(), "a.png", IMAGE);
    }

    private Message says(Conversation conversation, String text, String file) {
        return says(conversation, Some.clientId(), text, file);
    }

    private Message says(Conversation conversation, ClientId clientId, String file) {
        return says(conversation, clientId, "", file);
    }

    private Message says(Conversation conversation, ClientId clientId, String text, String file) {
        return shop.receiveMessage()
                .received(shop.id(), conversation.id(), clientId, text, Optional.of(file))
                .message();
    }

    private Message replies(Member agent, Conversation conversation, String file) {
        return shop.writeMessage()
                .byAgent(agent, conversation.id(), Some.clientId(), "", Optional.of(file));
    }

    private static String gone(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).code();
    }
}
