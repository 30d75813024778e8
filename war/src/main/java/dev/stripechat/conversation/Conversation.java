package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A chat between a shopper and a shop. It starts with the shopper's first message; the assistant (a machine) is in
 * charge. When the assistant does not know, it hands over and nobody is in charge until an agent takes it. It numbers
 * what is said, under a lock, so that no number is missing or given twice.
 */
@Entity
@Table(name = "conversation_conversation")
public class Conversation {

    private static final int PREVIEW = 140;

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_charge")
    private InCharge inCharge;

    /** Text, because EclipseLink 4 fails on reading a UUID that is null. */
    @Column(name = "agent_id")
    private String agentId;

    @Column(name = "agent_name")
    private String agentName;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "answered_up_to")
    private long answeredUpTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_author")
    private Author lastAuthor;

    private String preview;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_at")
    private Instant lastAt;

    protected Conversation() {}

    /** A new one, nothing said yet, the assistant in charge. */
    public Conversation(ShopId shop, Language language, Instant now) {
        this.id = UUID.randomUUID();
        this.shopId = shop.value();
        this.language = language.tag();
        this.inCharge = InCharge.ASSISTANT;
        this.startedAt = now;
        this.lastAt = now;
        this.preview = "";
    }

    /** Lets somebody say something and numbers it. */
    Message say(Saying saying, Instant now) {
        lastNumber++;
        Message message = new Message(this, lastNumber, saying, now);
        lastAuthor = saying.author();
        lastAt = now;
        preview = beginning(message.text());
        if (saying.author() == Author.AGENT) {
            answeredUpTo = lastNumber;
        }
        return message;
    }

    /** As much as the list shows; a sign of two halves is not cut in two. */
    private static String beginning(String text) {
        if (text.length() <= PREVIEW) {
            return text;
        }
        boolean cut = Character.isHighSurrogate(text.charAt(PREVIEW - 1));
        return text.substring(0, cut ? PREVIEW - 1 : PREVIEW);
    }

    /** An agent takes it; says whether that is new. */
    boolean take(StaffId agent, String name) {
        if (inCharge == InCharge.AGENT && agent.toString().equals(agentId)) {
            return false;
        }
        if (inCharge == InCharge.AGENT) {
            throw Refusal.conflict("taken", agentName + " is in charge of this conversation.");
        }
        this.inCharge = InCharge.AGENT;
        this.agentId = agent.toString();
        this.agentName = name;
        return true;
    }

    /** The assistant does not know: nobody is in charge until an agent takes it. */
    void handOver() {
        if (inCharge == InCharge.ASSISTANT) {
            inCharge = InCharge.NOBODY;
        }
    }

    /** The assistant has dealt with the shopper's messages up to this number. */
    void answered(long upTo) {
        answeredUpTo = Math.max(answeredUpTo, upTo);
    }

    /** Only who is in charge speaks for the shop. */
    void requireInCharge(StaffId agent) {
        if (inCharge != InCharge.AGENT || !agent.toString().equals(agentId)) {
            throw Refusal.conflict("not_in_charge", "Take the conversation over before you reply.");
        }
    }

    public ConversationId id() {
        return new ConversationId(id);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public Language language() {
        return Language.of(language);
    }

    public InCharge inCharge() {
        return inCharge;
    }

    /** The agent in charge. */
    public Optional<Agent> agent() {
        return inCharge == InCharge.AGENT
                ? Optional.of(new Agent(StaffId.of(agentId), agentName))
                : Optional.empty();
    }

    /** An agent in a conversation. */
    public record Agent(StaffId id, String name) {}

    /** Whether the shopper waits for a person. */
    public boolean isWaiting() {
        boolean shopperSpokeLast = lastAuthor == Author.SHOPPER;
        return inCharge == InCharge.NOBODY || inCharge == InCharge.AGENT && shopperSpokeLast;
    }

    public long lastNumber() {
        return lastNumber;
    }

    public long answeredUpTo() {
        return answeredUpTo;
    }

    /** Who spoke last; nobody yet in a new one. */
    public Optional<Author> lastAuthor() {
        return Optional.ofNullable(lastAuthor);
    }

    public String preview() {
        return preview;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant lastAt() {
        return lastAt;
    }
}
