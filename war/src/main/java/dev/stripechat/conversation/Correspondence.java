package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/**
 * What of a conversation goes to its shopper by mail, at an address that was proved by a code. Implemented by the channel
 * that carries it.
 */
public interface Correspondence {

    /** What is wanted at an address. */
    enum Purpose {
        /** All that was said until now, once. */
        TRANSCRIPT,
        /** What people of the shop answer from now on. */
        ANSWERS
    }

    /** What became of a code. */
    enum Proof {
        GOOD,
        WRONG,
        /** There is none, it is too old or was tried too often. */
        OVER
    }

    /**
     * How it stands.
     *
     * @param connected the shop sends mails
     * @param staffed somebody is there now, by the shop's hours
     * @param address where answers go, as its owner recognises it
     */
    record Standing(boolean connected, boolean staffed, Optional<String> address) {}

    Standing of(ShopId shop, ConversationId conversation);

    /**
     * Asks for it at that address. Unless the address has been proved in this conversation, it gets a code and nothing else.
     *
     * @return whether it was proved before: then what is wanted is on its way
     * @throws Refusal conflict ({@code mail_not_connected}), too many ({@code too_many_addresses}, {@code code_sent_today})
     */
    boolean ask(ShopId shop, ConversationId conversation, EmailAddress address, Purpose purpose);

    /** Judges a code of the address that was asked for last; a good one sets going what is wanted. */
    Proof prove(ShopId shop, ConversationId conversation, String code);

    /** Answers go by mail no more. */
    void stop(ShopId shop, ConversationId conversation);
}
