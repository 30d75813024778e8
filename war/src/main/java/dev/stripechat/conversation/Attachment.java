package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.files.CheckedFile;
import dev.stripechat.runtime.files.FileType;
import dev.stripechat.runtime.files.Size;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought into a conversation. It belongs to nothing until a message of who brought it uses it, once; what
 * is not used is thrown away. Whoever has its name may fetch it. It goes with its conversation.
 */
@Entity
@Table(name = "conversation_attachment")
public class Attachment {

    /** Most files of a conversation. */
    static final int MOST = 50;

    /** Who brings something is the shopper, or an agent by id. */
    static final String SHOPPER = "shopper";

    @Id private String name;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "conversation_id")
    private UUID conversationId;

    private String uploader;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type")
    private FileType fileType;

    private long bytes;
    private @Nullable Integer width;
    private @Nullable Integer height;

    @Column(name = "message_number")
    private @Nullable Long messageNumber;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected Attachment() {}

    /** A new one, under a random name. */
    Attachment(
            Conversation conversation,
            String uploader,
            String fileName,
            CheckedFile file,
            Instant now) {
        this.name = OpaqueToken.random().value();
        this.shopId = conversation.shop().value();
        this.conversationId = conversation.id().value();
        this.uploader = uploader;
        this.fileName = fileName;
        this.fileType = file.type();
        this.bytes = file.content().length;
        this.width = file.size().map(Size::width).orElse(null);
        this.height = file.size().map(Size::height).orElse(null);
        this.uploadedAt = now;
    }

    /** Whether who brought it may still use it. */
    public boolean isUnusedOf(String who) {
        return messageNumber == null && uploader.equals(who);
    }

    /** A message uses it. */
    void usedBy(Message message) {
        this.messageNumber = message.number();
    }

    /** 256 random bits: who does not know it cannot guess it. */
    public String name() {
        return name;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public ConversationId conversation() {
        return new ConversationId(conversationId);
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
