package dev.stripechat.conversation.rest;

import dev.stripechat.conversation.AttachedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file on the wire ({@code docs/wire.md}).
 *
 * @param type {@code image} or {@code pdf}
 * @param url where it is fetched, on this server; the last step is its id
 */
public record AttachmentView(
        String name,
        String type,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        String url) {

    public static AttachmentView of(AttachedFile file) {
        return new AttachmentView(
                file.fileName(),
                file.type().isImage() ? "image" : "pdf",
                file.bytes(),
                file.width().orElse(null),
                file.height().orElse(null),
                AttachmentResource.PATH + "/" + file.name());
    }
}
