package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** That the assistant has handed a conversation over, with what it left to staff. No shopper sees it. */
@Entity
@Table(name = "conversation_handover")
@IdClass(Handover.Key.class)
public class Handover {

    /** Conversation, and the number of its last message then. */
    public record Key(UUID conversationId, long number) implements Serializable {}

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id private long number;

    @Column(name = "shop_id")
    private UUID shopId;

    private String question;
    private String tried;
    private String facts;
    private String candidates;
    private Instant at;

    protected Handover() {}

    Handover(Conversation conversation, HandoverSummary summary, Instant at) {
        this.conversationId = conversation.id().value();
        this.shopId = conversation.shop().value();
        this.number = conversation.lastNumber();
        this.question = summary.question();
        this.tried = packed(summary.tried());
        this.facts = packed(summary.facts());
        this.candidates = packed(summary.candidates());
        this.at = at;
    }

    public ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** It stands behind the message of this number. */
    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public HandoverSummary summary() {
        return new HandoverSummary(question, lines(tried), lines(facts), lines(candidates));
    }

    private static String packed(List<HandoverSummary.Line> lines) {
        return lines.stream()
                .map(line -> line.de() + "\t" + line.en())
                .collect(Collectors.joining("\n"));
    }

    private static List<HandoverSummary.Line> lines(String packed) {
        return Arrays.stream(packed.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\t", 2))
                .map(parts -> new HandoverSummary.Line(parts[0], parts[parts.length - 1]))
                .toList();
    }
}
