package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * charge. When the assistant does not know, it hands over and nobody is in charge until an agent takes it. An agent closes
 * it; the shopper's next word, or an agent, opens it again. It numbers what is said under a lock: no gap, none twice.
 */
@Entity
@Table(name = "conversation_conversation")
public class Conversation {

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    private String language;

    @Embedded private Standing standing;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "answered_up_to")
    private long answeredUpTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_author")
    private Author lastAuthor;

    private String preview = "";

    @Embedded private Till till;

    @Column(name = "refused_claims")
    private int refusedClaims;

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
        this.standing = Standing.atFirst();
        this.till = new Till();
        this.startedAt = now;
        this.lastAt = now;
    }

    /** An old one, as it was kept. */
    public Conversation(KeptConversation kept) {
        this.id = kept.id();
        this.shopId = kept.shop();
        this.language = kept.language();
        this.standing = Standing.as(kept.charge());
        this.lastNumber = kept.lastNumber();
        this.answeredUpTo = kept.answeredUpTo();
        this.lastAuthor = Optional.ofNullable(kept.lastAuthor()).map(Author::valueOf).orElse(null);
        this.preview = kept.preview();
        this.till = new Till(kept.place());
        this.refusedClaims = kept.refusedClaims();
        this.startedAt = kept.startedAt();
        this.lastAt = kept.lastAt();
    }

    /** Lets somebody say something and numbers it. */
    Message say(Saying saying, Instant now) {
        boolean nothingOpen = answeredUpTo == lastNumber;
        lastNumber++;
        Message message = new Message(this, lastNumber, saying, now);
        boolean isAside = saying.author() == Author.SYSTEM && !standing.isClosed();
        lastAuthor = isAside ? lastAuthor : saying.author();
        lastAt = now;
        preview = isAside ? preview : message.beginning();
        boolean answers = nothingOpen && saying.author() != Author.SHOPPER;
        answeredUpTo = answers || saying.author() == Author.AGENT ? lastNumber : answeredUpTo;
        return message;
    }

    /** Speaks that language from now on. */
    void speak(Language wanted) {
        language = wanted.tag();
    }

    /** An agent takes it, which opens it again if it was closed; says whether that is new. */
    boolean take(StaffId agent, String name) {
        return standing.take(agent, name);
    }

    /** A supervisor takes it from whoever is in charge; says whether that is new. */
    boolean takeFrom(StaffId supervisor, String name) {
        return standing.takeFrom(supervisor, name);
    }

    /** An agent closes it, and nothing in it waits for an answer any more; says whether that is new. */
    boolean close(StaffId agent) {
        boolean isNew = standing.close(agent);
        answeredUpTo = isNew ? lastNumber : answeredUpTo;
        return isNew;
    }

    /** An agent opens it again, and it waits for one to take it; says whether that is new. */
    boolean reopen(StaffId agent) {
        return standing.reopen(agent);
    }

    /** The shopper writes: if it was closed, it goes on with the assistant in charge; says whether it was closed. */
    boolean wake() {
        return standing.wake();
    }

    /** The assistant does not know: nobody is in charge until an agent takes it. */
    void handOver() {
        standing.handOver();
    }

    /** The messages up to this number have been dealt with, or an agent sees to them. */
    void answered(long upTo) {
        answeredUpTo = Math.max(answeredUpTo, upTo);
    }

    /** Only who is in charge speaks for the shop. */
    void requireInCharge(StaffId agent) {
        standing.requireInCharge(agent);
    }

    /** Into a closed conversation no agent says anything. */
    void requireOpen() {
        standing.requireOpen();
    }

    /** The shop's backend signed who is at which checkout now; says whether the checkout is new. */
    boolean atCheckout(String id, Optional<String> channel, Optional<String> customer) {
        boolean same = checkoutId().filter(id::equals).isPresent();
        till = till().at(id, channel, customer);
        return !same;
    }

    /** Where the shopper is. One of which nothing is known is read as none. */
    Till till() {
        return Optional.ofNullable(till).orElseGet(Till::new);
    }

    /** Somebody claims a payment in it; counted until it is proved. */
    void claimed() {
        refusedClaims++;
    }

    /** The claim was proved, or could not be judged. */
    void forgiveClaim() {
        refusedClaims = Math.max(0, refusedClaims - 1);
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

    public ConversationState state() {
        return standing.state();
    }

    public InCharge inCharge() {
        return standing.inCharge();
    }

    /** How often it was closed. */
    public int closings() {
        return standing.closings();
    }

    /** The agent in charge. */
    public Optional<Agent> agent() {
        return standing.agent();
    }

    /** An agent in a conversation. */
    public record Agent(StaffId id, String name) {}

    /** Whether the shopper waits for a person. */
    public boolean isWaiting() {
        return !standing.isClosed()
                && (inCharge() == InCharge.NOBODY
                        || inCharge() == InCharge.AGENT && lastAuthor == Author.SHOPPER);
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

    /** Where the shopper is, as the newest ShopToken says; the shop may have told us more about it. */
    public Optional<String> checkoutId() {
        return till().checkoutId();
    }

    /** How many claims of payments could not be proved. */
    public int refusedClaims() {
        return refusedClaims;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant lastAt() {
        return lastAt;
    }
}
