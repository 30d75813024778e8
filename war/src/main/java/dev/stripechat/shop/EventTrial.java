package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** Finds out whether a shop's backend takes what it is told. Outside any transaction. */
public interface EventTrial {

    /**
     * What came of it.
     *
     * @param code {@code taken}, or the word for why not
     * @param sentence the same for people
     */
    record Tried(boolean taken, String code, String sentence) {}

    /** Sends an event that means nothing, once; nothing, when the shop wants to hear nothing. */
    Optional<Tried> of(ShopId shop);
}
