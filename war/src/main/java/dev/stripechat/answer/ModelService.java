package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * What a shop's model service adds to the offline engine, when that is not sure. Whatever goes wrong (it is off, silent, too
 * expensive, or says what is not in the ground) there is nothing, and the offline way goes on. Called outside any transaction;
 * takes no longer than the shop's deadline.
 */
public interface ModelService {

    /** The most that it may do in this shop; nothing: it is off. */
    Optional<ModelRole> role(ShopId shop);

    /** The label of the option that fits, or nothing. */
    Optional<String> choose(Consultation about, List<Option> options);

    /** The same said in other words; nothing also where it is about money: that goes out as it is. */
    Optional<String> phrase(Consultation about, String filled);

    /** An answer out of these passages, or nothing. */
    Optional<Composed> compose(Consultation about, List<Passage> passages);

    /**
     * Something that may have been meant.
     *
     * @param label ours: it is not told
     * @param title what it is about, in the shopper's language
     */
    record Option(String label, String title) {}

    /**
     * What the shop says, and answers may stand on.
     *
     * @param id ours: it is not told
     */
    record Passage(String id, String title, String text) {}

    /**
     * Free words that stand on passages.
     *
     * @param cited ids of the passages; at least one
     */
    record Composed(String text, List<String> cited) {

        public Composed {
            cited = List.copyOf(cited);
        }
    }
}
