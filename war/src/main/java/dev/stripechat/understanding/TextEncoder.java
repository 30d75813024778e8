package dev.stripechat.understanding;

import java.util.Collection;
import java.util.function.UnaryOperator;

/** Turns a sentence into a vector: sentences that mean much the same point the same way. */
public interface TextEncoder {

    /** In characters: an encoder reads no more, and slowly. */
    int LONGEST = 500;

    /** There is none: words and their parts have to do. */
    TextEncoder NONE =
            new TextEncoder() {
                @Override
                public boolean isHere() {
                    return false;
                }

                @Override
                public float[] encode(String text) {
                    return new float[0];
                }
            };

    /** Whether there is one. */
    boolean isHere();

    /** Whether it reads German as well as English. */
    default boolean isMultilingual() {
        return false;
    }

    /** Whether another machine is asked, which may be silent: who uses it can do without it, and asks ahead. */
    default boolean isFar() {
        return false;
    }

    /**
     * Asks another machine for the vectors of texts that will be learned from. Takes minutes; what has come when it fails is kept.
     *
     * @param told what that machine is told of a text
     * @throws Silent when it has not answered for all of them
     */
    default void learn(Collection<String> texts, UnaryOperator<String> told) {}

    /**
     * Asks another machine, once, for the vectors of texts that will be read in a moment.
     *
     * @param told what that machine is told of a text
     * @throws Silent when it has not answered, or not soon enough
     */
    default void ahead(Collection<String> texts, UnaryOperator<String> told) {}

    /**
     * A vector of length 1; always as many numbers.
     *
     * @throws Silent when another machine would have to be asked, and was not asked ahead
     */
    float[] encode(String text);

    /** There is no vector now. Its message says why, without a word of a text, an address or a key. */
    final class Silent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Silent(String why) {
            super(why, null, false, false);
        }
    }
}
