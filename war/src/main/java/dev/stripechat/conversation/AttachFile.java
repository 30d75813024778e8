package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.files.CheckedFile;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;

/** Somebody brings a file into a conversation. Nobody else sees it before a message uses it. */
@UseCase
public class AttachFile {

    private final Conversations conversations;
    private final Attachments attachments;
    private final Heard heard;
    private final Clock clock;

    @Inject
    public AttachFile(
            Conversations conversations,
            Attachments attachments,
            Checkouts checkouts,
            Clock clock) {
        this.conversations = conversations;
        this.attachments = attachments;
        this.heard = new Heard(checkouts);
        this.clock = clock;
    }

    /**
     * The shopper brings one.
     *
     * @throws Refusal not found, or conflict ({@code too_many_files})
     */
    public AttachedFile byShopper(
            ShopId shop, ConversationId id, String fileName, CheckedFile file) {
        return kept(conversation(shop, id), Attachment.SHOPPER, fileName, file);
    }

    /**
     * Whether an agent may bring one, so that nobody sends ten megabytes for nothing.
     *
     * @throws Refusal not found, or conflict ({@code not_in_charge}, {@code closed})
     */
    public void requireRight(Member agent, ConversationId id) {
        Conversation conversation = conversation(agent.shop(), id);
        conversation.requireInCharge(agent.id());
        conversation.requireOpen();
    }

    /**
     * The agent in charge brings one.
     *
     * @throws Refusal as {@link #requireRight}, or conflict ({@code too_many_files})
     */
    public AttachedFile byAgent(
            Member agent, ConversationId id, String fileName, CheckedFile file) {
        requireRight(agent, id);
        return kept(conversation(agent.shop(), id), agent.id().toString(), fileName, file);
    }

    private AttachedFile kept(
            Conversation conversation, String uploader, String fileName, CheckedFile file) {
        if (attachments.count(conversation) >= Attachment.MOST) {
            throw Refusal.conflict("too_many_files", "There are too many files in this chat.");
        }
        String name = FileName.of(fileName, file.type(), heard.known(conversation));
        Attachment attachment = new Attachment(conversation, uploader, name, file, clock.instant());
        attachments.keep(attachment, file.content());
        return new AttachedFile(attachment);
    }

    private Conversation conversation(ShopId shop, ConversationId id) {
        return conversations.named(shop, id).orElseThrow(Conversations::noConversation);
    }
}
