package dev.stripechat.conversation;

import dev.stripechat.contracts.Together;

class InMemoryAttachmentsTest implements AttachmentsContract, Together.InMemory {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryAttachments attachments = new InMemoryAttachments();

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Hearing hearing() {
        return conversations;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }
}
