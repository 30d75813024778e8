package dev.stripechat.conversation;

import dev.stripechat.kernel.ShopId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files in memory. */
public final class InMemoryAttachments implements Attachments {

    private final Map<String, Attachment> attachments = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    @Override
    public void keep(Attachment attachment, byte[] content) {
        attachments.put(attachment.name(), attachment);
        contents.put(attachment.name(), content);
    }

    @Override
    public Optional<Attachment> named(String name) {
        return Optional.ofNullable(attachments.get(name));
    }

    @Override
    public Optional<Attachment> unused(Conversation conversation, String uploader, String name) {
        return named(name)
                .filter(one -> one.shop().equals(conversation.shop()))
                .filter(one -> one.conversation().equals(conversation.id()))
                .filter(one -> one.isUnusedOf(uploader));
    }

    @Override
    public int count(Conversation conversation) {
        return (int)
                attachments.values().stream()
                        .filter(one -> one.conversation().equals(conversation.id()))
                        .count();
    }

    @Override
    public byte[] part(ShopId shop, String name, int number) {
        byte[] content = contents.getOrDefault(name, new byte[0]);
        boolean known = named(name).filter(one -> one.shop().equals(shop)).isPresent();
        int from = Math.min(content.length, number * PART);
        int to = Math.min(content.length, from + PART);
        return known ? Arrays.copyOfRange(content, from, to) : new byte[0];
    }
}
