package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Attachment;
import dev.stripechat.conversation.Attachments;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files in {@code conversation_attachment}, their bytes in {@code conversation_attachment_part}. */
@Dependent
class JpaAttachments implements Attachments {

    private static final String KEEP_PART =
            "insert into conversation_attachment_part (name, number, shop_id, content)"
                    + " values (?1, ?2, cast(?3 as uuid), ?4)";
    private static final String READ_PART =
            "select content from conversation_attachment_part"
                    + " where name = ?1 and number = ?2 and shop_id = cast(?3 as uuid)";

    private final EntityManager entities;

    @Inject
    JpaAttachments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void keep(Attachment attachment, byte[] content) {
        entities.persist(attachment);
        entities.flush();
        for (int from = 0; from < content.length; from += Attachments.PART) {
            int to = Math.min(content.length, from + Attachments.PART);
            entities.createNativeQuery(KEEP_PART)
                    .setParameter(1, attachment.name())
                    .setParameter(2, from / Attachments.PART)
                    .setParameter(3, attachment.shop().toString())
                    .setParameter(4, Arrays.copyOfRange(content, from, to))
                    .executeUpdate();
        }
    }

    @Override
    public Optional<Attachment> named(String name) {
        return Optional.ofNullable(entities.find(Attachment.class, name));
    }

    @Override
    public Optional<Attachment> unused(Conversation conversation, String uploader, String name) {
        return entities.createQuery(
                        "select a from Attachment a where a.name = :name and a.shopId = :shop"
                                + " and a.conversationId = :conversation",
                        Attachment.class)
                .setParameter("name", name)
                .setParameter("shop", conversation.shop().value())
                .setParameter("conversation", conversation.id().value())
                .getResultStream()
                .filter(attachment -> attachment.isUnusedOf(uploader))
                .findAny();
    }

    @Override
    public int count(Conversation conversation) {
        return entities.createQuery(
                        "select count(a) from Attachment a where a.shopId = :shop"
                                + " and a.conversationId = :conversation",
                        Long.class)
                .setParameter("shop", conversation.shop().value())
                .setParameter("conversation", conversation.id().value())
                .getSingleResult()
                .intValue();
    }

    @Override
    public byte[] part(ShopId shop, String name, int number) {
        List<?> found =
                entities.createNativeQuery(READ_PART)
                        .setParameter(1, name)
                        .setParameter(2, number)
                        .setParameter(3, shop.toString())
                        .getResultList();
        return found.isEmpty() ? new byte[0] : (byte[]) found.get(0);
    }
}
