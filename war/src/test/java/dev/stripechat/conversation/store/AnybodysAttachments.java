package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Attachment;
import dev.stripechat.conversation.Conversation;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** A control: files without their guard, whose they are and whether they are used. */
@Alternative
@Priority(1)
@Dependent
public class AnybodysAttachments extends JpaAttachments {

    @Inject
    public AnybodysAttachments(EntityManager entities) {
        super(entities);
    }

    @Override
    public Optional<Attachment> unused(Conversation conversation, String uploader, String name) {
        return named(name);
    }
}
