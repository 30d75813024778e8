package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.runtime.files.CheckedFile;
import dev.stripechat.runtime.files.FileType;
import dev.stripechat.runtime.files.Size;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of files does. */
public interface AttachmentsContract extends Together {

    Attachments attachments();

    Conversations conversations();

    Hearing hearing();

    @Test
    default void a_file_is_found_by_its_name_with_all_that_is_known_of_it() {
        Conversation chat = begun(aConversation());

        Attachment kept = brought(chat, Attachment.SHOPPER, image(new byte[] {1}));

        Attachment found = fromOne(() -> attachments().named(kept.name())).orElseThrow();
        assertThat(found.shop()).isEqualTo(chat.shop());
        assertThat(found.conversation()).isEqualTo(chat.id());
        assertThat(found.fileName()).isEqualTo("Foto.png");
        assertThat(found.type()).isEqualTo(FileType.PNG);
        assertThat(found.bytes()).isOne();
        assertThat(found.width()).contains(640);
        assertThat(found.height()).contains(480);
        assertThat(kept.name()).hasSize(43);
    }

    @Test
    default void its_bytes_come_back_in_parts_as_they_were() {
        byte[] content = new byte[2 * Attachments.PART + 17];
        new Random(7).nextBytes(content);
        Conversation chat = begun(aConversation());

        Attachment kept = brought(chat, Attachment.SHOPPER, image(content));

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int part = 0; part < 3; part++) {
            read.writeBytes(part(kept, part));
        }
        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(part(kept, 3)).isEmpty();
        assertThat(fromOne(() -> attachments().part(Some.shop(), kept.name(), 0))).isEmpty();
    }

    @Test
    default void a_file_can_be_used_where_and_by_whom_it_was_brought_alone() {
        Conversation chat = begun(aConversation());
        Conversation sameShop = begun(aConversation().of(chat.shop()));
        Conversation otherShop = begun(aConversation());
        Attachment kept = brought(chat, Attachment.SHOPPER, image(new byte[] {1}));

        assertThat(unused(chat, Attachment.SHOPPER, kept)).isPresent();
        assertThat(unused(chat, "an agent", kept)).isEmpty();
        assertThat(unused(sameShop, Attachment.SHOPPER, kept)).isEmpty();
        assertThat(unused(otherShop, Attachment.SHOPPER, kept)).isEmpty();
        assertThat(fromOne(() -> attachments().unused(chat, Attachment.SHOPPER, "unknown")))
                .isEmpty();
    }

    @Test
    default void the_message_that_uses_it_tells_of_it_and_no_other_can() {
        Conversation chat = begun(aConversation());
        Attachment kept = brought(chat, Attachment.SHOPPER, image(new byte[] {1, 2}));

        inOne(() -> says(chat, kept));

        Message message = fromOne(() -> conversations().after(chat, 0)).get(0);
        assertThat(message.text()).isEmpty();
        AttachedFile file = message.file().orElseThrow();
        assertThat(file.name()).isEqualTo(kept.name());
        assertThat(file.fileName()).isEqualTo("Foto.png");
        assertThat(file.type()).isEqualTo(FileType.PNG);
        assertThat(file.bytes()).isEqualTo(2);
        assertThat(file.width()).contains(640);
        assertThat(file.height()).contains(480);
        assertThat(unused(chat, Attachment.SHOPPER, kept)).isEmpty();
        assertThat(fromOne(() -> conversations().named(chat.shop(), chat.id())))
                .map(Conversation::preview)
                .contains("\uD83D\uDCCE Foto.png");
    }

    @Test
    default void a_document_has_no_size_in_a_message_either() {
        Conversation chat = begun(aConversation());
        Attachment kept =
                brought(
                        chat,
                        Attachment.SHOPPER,
                        new CheckedFile(FileType.PDF, Optional.empty(), new byte[] {1}));

        inOne(() -> says(chat, kept));

        Message message = fromOne(() -> conversations().after(chat, 0)).get(0);
        assertThat(message.file().orElseThrow().width()).isEmpty();
        assertThat(message.file().orElseThrow().type()).isEqualTo(FileType.PDF);
    }

    @Test
    default void all_of_a_conversation_are_counted_used_or_not() {
        Conversation chat = begun(aConversation());
        Conversation other = begun(aConversation().of(chat.shop()));
        brought(other, Attachment.SHOPPER, image(new byte[] {1}));
        Attachment used = brought(chat, Attachment.SHOPPER, image(new byte[] {1}));
        brought(chat, "an agent", image(new byte[] {1}));
        inOne(() -> says(chat, used));

        assertThat(fromOne(() -> attachments().count(chat))).isEqualTo(2);
    }

    private void says(Conversation chat, Attachment kept) {
        Conversation held = hearing().held(chat.shop(), chat.id()).orElseThrow();
        Optional<Attachment> file = attachments().unused(held, Attachment.SHOPPER, kept.name());
        Saying saying = Saying.byShopper(Some.clientId(), Words.NONE).with(file);
        Message message = held.say(saying, Instant.parse("2026-03-02T12:00:00Z"));
        file.orElseThrow().usedBy(message);
        hearing().keep(held, message);
    }

    private Optional<Attachment> unused(Conversation chat, String who, Attachment kept) {
        return fromOne(() -> attachments().unused(chat, who, kept.name()));
    }

    private byte[] part(Attachment kept, int number) {
        return fromOne(() -> attachments().part(kept.shop(), kept.name(), number));
    }

    private Attachment brought(Conversation chat, String who, CheckedFile file) {
        Attachment attachment =
                new Attachment(chat, who, "Foto.png", file, Instant.parse("2026-03-02T12:00:00Z"));
        inOne(() -> attachments().keep(attachment, file.content()));
        return attachment;
    }

    private static CheckedFile image(byte[] content) {
        return new CheckedFile(FileType.PNG, Optional.of(new Size(640, 480)), content);
    }

    private Conversation begun(AConversation told) {
        return fromOne(() -> told.keptIn(conversations()));
    }
}
