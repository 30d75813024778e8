package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * What a shop offers, asked while a shopper waits: an answer is at most a minute old, or there is none within three seconds. All
 * texts are the shop's: told as plain text, and never obeyed. Every question may end in {@link ShopUnread}. Outside any transaction.
 */
public interface Catalogue {

    /** How a sales channel ships, where to, and how one pays there; nothing, if there is no such channel. */
    Optional<Offers> offers(Aisle aisle);

    /**
     * Products that are sold there and have one of these words in their name, a few at most.
     *
     * @param words letters and digits
     */
    List<ProductFacts> products(Aisle aisle, List<String> words);

    /**
     * What there is to know about a code that somebody has typed.
     *
     * @param customer whose uses of it are looked at, in the shop's words
     */
    Optional<CodeFacts> code(Aisle aisle, String code, Optional<String> customer);

    /** Those of the orders that there are, as they are now. */
    List<SeenOrder> orders(ShopId shop, List<String> orderIds);
}
