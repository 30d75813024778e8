package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody said. It gets its number from its conversation and never changes, except that a part of it may be
 * masked when a later message shows what it was.
 */
@Entity
@Table(name = "conversation_message")
@IdClass(Message.Key.class)
public class Message {

    private static final int BEGINNING = 140;

    /** Conversation and number. */
    public record Key(UUID conversationId, long number) implements Serializable {}

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id private long number;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "client_id")
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private Author author;

    @Column(name = "author_name")
    private String authorName;

    private String text;
    private Instant at;

    @Embedded private PaymentNotice notice;
    @Embedded private AttachedFile attachment;

    @Embedded private Source source;
    private @Nullable String choices;

    protected Message() {}

    Message(Conversation conversation, long number, Saying saying, Instant at) {
        this.conversationId = conversation.id().value();
        this.shopId = conversation.shop().value();
        this.number = number;
        this.clientId = saying.clientId().value();
        this.author = saying.author();
        this.authorName = saying.name().orElse(null);
        this.text = saying.words().text();
        this.notice = saying.notice().orElse(null);
        this.attachment = saying.file().orElse(null);
        this.source = saying.source().orElse(null);
        this.choices = Choice.packed(saying.choices()).orElse(null);
        this.at = at;
    }

    /**
     * This message, if that author said it: a client id that somebody else has used is no repeat.
     *
     * @throws Refusal conflict ({@code client_id_of_another})
     */
    Message saidBy(Author expected) {
        if (author != expected) {
            throw Refusal.conflict(
                    "client_id_of_another", "This clientId belongs to somebody else's message.");
        }
        return this;
    }

    /** What has turned out to be part of a card number is masked. */
    void conceal(String masked) {
        this.text = masked;
    }

    public ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** 1, 2, 3 ... without a gap. */
    public long number() {
        return number;
    }

    public ClientId clientId() {
        return new ClientId(clientId);
    }

    public Author author() {
        return author;
    }

    /** The agent's display name. */
    public Optional<String> authorName() {
        return Optional.ofNullable(authorName);
    }

    public String text() {
        return text;
    }

    /** As much of the text as the list shows, or what the file is called; a sign of two halves is not cut in two. */
    String beginning() {
        String shown =
                text.isEmpty() ? file().map(f -> "\uD83D\uDCCE " + f.fileName()).orElse("") : text;
        if (shown.length() <= BEGINNING) {
            return shown;
        }
        boolean cut = Character.isHighSurrogate(shown.charAt(BEGINNING - 1));
        return shown.substring(0, cut ? BEGINNING - 1 : BEGINNING);
    }

    public Instant at() {
        return at;
    }

    /** Where the assistant has it from. */
    public Optional<Source> source() {
        return Optional.ofNullable(source).filter(s -> s.title() != null);
    }

    /** What the assistant offers to answer. */
    public List<Choice> choices() {
        return Choice.unpacked(choices);
    }

    public Optional<PaymentNotice> notice() {
        return Optional.ofNullable(notice).filter(n -> n.state() != null);
    }

    /** The file in it. */
    public Optional<AttachedFile> file() {
        return Optional.ofNullable(attachment).filter(AttachedFile::exists);
    }
}
