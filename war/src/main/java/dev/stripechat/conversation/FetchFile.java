package dev.stripechat.conversation;

import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.util.Optional;

/** Somebody who has the name of a file fetches it, part by part: each is a transaction, so that slow readers hold none. */
@UseCase
public class FetchFile {

    private final Attachments attachments;

    @Inject
    public FetchFile(Attachments attachments) {
        this.attachments = attachments;
    }

    public Optional<Attachment> named(String name) {
        return attachments.named(name);
    }

    /** The bytes of that part; empty, when there are none any more. */
    public byte[] part(Attachment attachment, int number) {
        return attachments.part(attachment.shop(), attachment.name(), number);
    }
}
