package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.staff.AuditLog;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts claims to a payment that were not proved, and notes them. In transactions of its own: what is refused is rolled
 * back. A claim is counted before it is judged, so that many at once do not pass together.
 */
@UseCase
public class RefuseClaim {

    private static final int MOST = 5;
    private static final String ACTION = "payment.claim_refused";

    private final Conversations conversations;
    private final AuditLog audit;

    @Inject
    public RefuseClaim(Conversations conversations, AuditLog audit) {
        this.conversations = conversations;
        this.audit = audit;
    }

    /**
     * Counts a claim; says in which sales channel it is made.
     *
     * @throws Refusal too many ({@code too_many_claims}), when this conversation has claimed in vain too often
     */
    Optional<String> counts(ShopId shop, ConversationId id) {
        Conversation conversation = conversations.heldOrRefused(shop, id);
        if (conversation.refusedClaims() >= MOST) {
            throw Refusal.tooMany(
                    "too_many_claims",
                    "This conversation may claim no more payments.",
                    Duration.ofDays(1));
        }
        conversation.claimed();
        return conversation.till().salesChannel();
    }

    /** It was proved, or nobody could judge it. */
    void forgives(ShopId shop, ConversationId id) {
        conversations.heldOrRefused(shop, id).forgiveClaim();
    }

    /** It was no proof. */
    void notes(ShopId shop, ConversationId id) {
        audit.write(shop, "shopper", ACTION, id + " client secret");
    }

    /** A ShopToken that was not the shop's, or no longer valid. */
    public void token(ShopId shop, String where) {
        audit.write(shop, "shopper", ACTION, where + " shop token");
    }
}
