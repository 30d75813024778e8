package dev.stripechat.understanding;

/** Turns a sentence into a vector: sentences that mean much the same point the same way. */
public interface TextEncoder {

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

    /** A vector of length 1; always as many numbers. */
    float[] encode(String text);
}
