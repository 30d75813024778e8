package dev.stripechat.answer;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the model services of the shops have cost, and how they do: one count for all nodes. */
public interface ModelBooks {

    /** So often it may fail one after the other before it is left alone. */
    int PATIENCE = 3;

    /** So many seconds it is left alone then; twice as many after the next failure, and so on. */
    int FIRST_PAUSE = 30;

    /** So many seconds at most. */
    int LONGEST_PAUSE = 900;

    /**
     * Whose account a call goes to.
     *
     * @param conversation nothing: only the day's
     * @param day one of UTC
     */
    record Account(ShopId shop, Optional<ConversationId> conversation, LocalDate day) {}

    /** Takes one call and so many tokens from what is left; if there is too little of one of them, nothing is taken. */
    boolean reserve(Account account, ModelLimits limits, int tokens);

    /** So many tokens were reserved and so many it cost. */
    void settle(Account account, int reserved, int cost);

    /** What it said was of no use. */
    void threwAway(Account account);

    /** It has answered: what was before is forgiven. */
    void answered(ShopId shop, Instant now);

    /** It has given no answer; after {@link #PATIENCE} times it is left alone. */
    void failed(ShopId shop, ModelFault fault, Instant now);

    /** How it does, on that day. */
    ModelStanding standing(ShopId shop, LocalDate day);

    /** Another service takes its place: how the old one did is forgotten, what it cost is not. */
    void startAfresh(ShopId shop);

    /** A conversation is erased. */
    void forget(ShopId shop, ConversationId conversation);
}
