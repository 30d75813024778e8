package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a conversation has helped, in the shopper's word: one for each time it was closed. */
@Entity
@Table(name = "conversation_rating")
@IdClass(Rating.Key.class)
public class Rating {

    private static final Duration CHANGEABLE = Duration.ofDays(1);

    /** Conversation, and which of its closings. */
    public record Key(UUID conversationId, int closing) implements Serializable {}

    /** What the shopper chooses. */
    public enum Choice {
        YES,
        PARTLY,
        NO,
        /** Rather not say; not asked again. */
        SKIPPED;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The choice of that word.
         *
         * @throws Refusal invalid ({@code bad_choice})
         */
        public static Choice of(String word) {
            return Arrays.stream(values())
                    .filter(choice -> choice.word().equals(word))
                    .findAny()
                    .orElseThrow(() -> Refusal.invalid("bad_choice", "No such choice."));
        }
    }

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id private int closing;

    @Column(name = "shop_id")
    private UUID shopId;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private @Nullable String comment;

    @Column(name = "first_at")
    private Instant firstAt;

    private Instant at;

    protected Rating() {}

    Rating(Conversation conversation, int closing, Instant now) {
        this.conversationId = conversation.id().value();
        this.shopId = conversation.shop().value();
        this.closing = closing;
        this.choice = Choice.SKIPPED;
        this.firstAt = now;
        this.at = now;
    }

    /**
     * The shopper chooses, for a day also something else.
     *
     * @throws Refusal conflict ({@code too_late})
     */
    void choose(Choice chosen, Optional<Words> words, Instant now) {
        if (now.isAfter(firstAt.plus(CHANGEABLE))) {
            throw Refusal.conflict("too_late", "This was answered more than a day ago.");
        }
        this.choice = chosen;
        this.comment = words.map(Words::text).orElse(null);
        this.at = now;
    }

    public ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** The how manieth closing it is about. */
    public int closing() {
        return closing;
    }

    public Choice choice() {
        return choice;
    }

    /** What else the shopper said to it. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    public Instant at() {
        return at;
    }
}
