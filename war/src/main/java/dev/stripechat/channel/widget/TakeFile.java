package dev.stripechat.channel.widget;

import dev.stripechat.conversation.AttachFile;
import dev.stripechat.conversation.rest.AttachmentView;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.files.Uploads;
import dev.stripechat.runtime.limits.Limits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;

/** Takes a file that the shopper wants to send, at most so many in a conversation, and from an address. */
@Dependent
public class TakeFile {

    private final Uploads uploads;
    private final AttachFile attachFile;
    private final Limits limits;

    @Inject
    public TakeFile(Uploads uploads, AttachFile attachFile, Limits limits) {
        this.uploads = uploads;
        this.attachFile = attachFile;
        this.limits = limits;
    }

    /**
     * Stored, until a message uses it.
     *
     * @throws Refusal too many ({@code too_many}), and as {@link Uploads#take} and {@link AttachFile#byShopper}
     */
    public AttachmentView from(Visitor visitor, String address, String name, InputStream body) {
        limits.upload(visitor.conversation().value(), address)
                .ifPresent(
                        wait -> {
                            throw Refusal.tooMany("too_many", "Too many files at once.", wait);
                        });
        return AttachmentView.of(
                uploads.take(
                        body,
                        file ->
                                attachFile.byShopper(
                                        visitor.shop(), visitor.conversation(), name, file)));
    }
}
