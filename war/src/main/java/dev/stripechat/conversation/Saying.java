package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import java.util.List;
import java.util.Optional;

/**
 * Something about to be said.
 *
 * @param clientId made by who says it; saying the same id again is the same saying
 * @param name the agent's display name
 * @param file what is sent with the words
 * @param source where the assistant has it from
 * @param choices what the assistant offers to answer
 */
public record Saying(
        ClientId clientId,
        Author author,
        Optional<String> name,
        Words words,
        Optional<PaymentNotice> notice,
        Optional<AttachedFile> file,
        Optional<Source> source,
        List<Choice> choices) {

    public static Saying byShopper(ClientId clientId, Words words) {
        return said(clientId, Author.SHOPPER, Optional.empty(), words);
    }

    public static Saying byAgent(ClientId clientId, String name, Words words) {
        return said(clientId, Author.AGENT, Optional.of(name), words);
    }

    public static Saying byAssistant(
            ClientId clientId, Words words, Optional<PaymentNotice> notice) {
        return said(clientId, Author.ASSISTANT, Optional.empty(), words).noticing(notice);
    }

    /** The same, with where it is known from. */
    public Saying from(Optional<Source> origin) {
        return new Saying(clientId, author, name, words, notice, file, origin, choices);
    }

    /** The same, with these to choose from. */
    public Saying offering(List<Choice> offered) {
        return new Saying(clientId, author, name, words, notice, file, source, offered);
    }

    public static Saying bySystem(ClientId clientId, Words words) {
        return said(clientId, Author.SYSTEM, Optional.empty(), words);
    }

    /** The same with a file, if there is one. */
    Saying with(Optional<Attachment> attachment) {
        return new Saying(
                clientId,
                author,
                name,
                words,
                notice,
                attachment.map(AttachedFile::new),
                source,
                choices);
    }

    private Saying noticing(Optional<PaymentNotice> payment) {
        return new Saying(clientId, author, name, words, payment, file, source, choices);
    }

    private static Saying said(
            ClientId clientId, Author author, Optional<String> name, Words words) {
        return new Saying(
                clientId,
                author,
                name,
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
