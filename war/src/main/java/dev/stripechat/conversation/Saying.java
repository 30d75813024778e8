package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import java.util.Optional;

/**
 * Something about to be said.
 *
 * @param clientId made by who says it; saying the same id again is the same saying
 * @param name the agent's display name
 */
public record Saying(
        ClientId clientId,
        Author author,
        Optional<String> name,
        Words words,
        Optional<PaymentNotice> notice) {

    public static Saying byShopper(ClientId clientId, Words words) {
        return new Saying(clientId, Author.SHOPPER, Optional.empty(), words, Optional.empty());
    }

    public static Saying byAgent(ClientId clientId, String name, Words words) {
        return new Saying(clientId, Author.AGENT, Optional.of(name), words, Optional.empty());
    }

    public static Saying byAssistant(
            ClientId clientId, Words words, Optional<PaymentNotice> notice) {
        return new Saying(clientId, Author.ASSISTANT, Optional.empty(), words, notice);
    }

    public static Saying bySystem(ClientId clientId, Words words) {
        return new Saying(clientId, Author.SYSTEM, Optional.empty(), words, Optional.empty());
    }
}
