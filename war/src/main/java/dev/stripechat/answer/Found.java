package dev.stripechat.answer;

import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import java.util.List;
import java.util.Optional;

/** What a lookup came to. Only {@link Told} is an answer; after anything else a person answers. */
public sealed interface Found {

    /**
     * Facts, in a sentence of a template that code has filled.
     *
     * @param notice a payment's card
     * @param needsPerson somebody of the team has to look at it as well
     * @param facts each fact in it, to be checked and to be shown to an agent
     */
    record Told(
            Words words,
            Optional<Source> source,
            Optional<PaymentNotice> notice,
            boolean needsPerson,
            List<String> facts)
            implements Found {

        public Told {
            facts = List.copyOf(facts);
        }
    }

    /**
     * It could not be found out.
     *
     * @param why a word for machines: {@code not_connected}, {@code silent}, {@code nothing_known}
     */
    record Unknown(String why) implements Found {}

    /** It is not this shopper's to know, as far as the shop has proved it. */
    record Unproved() implements Found {}
}
