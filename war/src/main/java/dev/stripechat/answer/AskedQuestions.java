package dev.stripechat.answer;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What shoppers asked. */
public interface AskedQuestions {

    /** Kept once: the same part of the same message again is no second question. */
    void keep(AskedQuestion question);

    /** All of a conversation, in the order in which they were asked. */
    List<AskedQuestion> of(ShopId shop, ConversationId conversation);

    Optional<AskedQuestion> named(ShopId shop, UUID id);

    /**
     * Those that somebody may learn from, the newest first.
     *
     * @param before asked before that moment
     */
    List<AskedQuestion> open(ShopId shop, Lesson lesson, Instant before, int most);

    /** The newest since that moment, the newest first. */
    List<AskedQuestion> since(ShopId shop, Instant from, int most);

    /** Each day since that moment on which something was asked, in UTC, in any order. */
    List<Figures> figures(ShopId shop, Instant from);

    /**
     * Those of all shops that were asked before that moment, the oldest first.
     *
     * @return how many
     */
    int forgetBefore(Instant moment, int most);

    /** The conversation is erased. */
    void forget(ShopId shop, ConversationId conversation);
}
