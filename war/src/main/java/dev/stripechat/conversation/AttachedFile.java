package dev.stripechat.conversation;

import dev.stripechat.runtime.files.FileType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message says of the file in it, so that nobody has to look it up to show the message. */
@Embeddable
public class AttachedFile {

    @Column(name = "attachment_name")
    private String key;

    @Column(name = "attachment_file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "attachment_type")
    private FileType fileType;

    @Column(name = "attachment_bytes")
    private Long bytes;

    @Column(name = "attachment_width")
    private @Nullable Integer width;

    @Column(name = "attachment_height")
    private @Nullable Integer height;

    protected AttachedFile() {}

    AttachedFile(Attachment attachment) {
        this.key = attachment.name();
        this.fileName = attachment.fileName();
        this.fileType = attachment.type();
        this.bytes = attachment.bytes();
        this.width = attachment.width().orElse(null);
        this.height = attachment.height().orElse(null);
    }

    /** Whether there is one: a message without a file has this, too, with nothing in it. */
    boolean exists() {
        return key != null;
    }

    /** The name that it is fetched by. */
    public String name() {
        return key;
    }

    public String fileName() {
        return fileName;
    }

    public FileType type() {
        return fileType;
    }

    public long bytes() {
        return bytes;
    }

    /** Of an image, in pixels. */
    public Optional<Integer> width() {
        return Optional.ofNullable(width);
    }

    /** Of an image, in pixels. */
    public Optional<Integer> height() {
        return Optional.ofNullable(height);
    }
}
