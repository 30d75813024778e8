package dev.stripechat.faults;

/**
 * What is to happen to the next thing that goes up a link.
 *
 * @param id stands in the answer, if it was done
 * @param what it is that goes up, for the count
 */
record Cut(Kind kind, String id, String what) {

    enum Kind {
        NONE,
        /** The line breaks and no byte of it has reached the server. */
        BEFORE,
        /** It reaches the server; the line breaks when the answer is on its way. */
        AFTER
    }

    static final Cut NONE = new Cut(Kind.NONE, "", "");
}
