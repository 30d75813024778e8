package dev.stripechat.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as its row has it, for a store that reads it by itself. */
public record KeptConversation(
        UUID id,
        UUID shop,
        String language,
        Charge charge,
        long lastNumber,
        long answeredUpTo,
        @Nullable String lastAuthor,
        String preview,
        Place place,
        int refusedClaims,
        Instant startedAt,
        Instant lastAt) {

    /** Whether it goes on, and who is or was in charge. */
    public record Charge(
            ConversationState state,
            InCharge inCharge,
            @Nullable String agentId,
            @Nullable String agentName,
            int closings) {}

    /** Where the shopper is, and who. */
    public record Place(
            @Nullable String checkoutId,
            @Nullable String salesChannel,
            @Nullable String customerId) {}
}
