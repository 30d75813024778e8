package dev.stripechat.understanding;

/** What to do with a question as well as it was understood. */
public enum Way {
    /** Sure enough to answer. */
    ANSWER,
    /** One of a few is meant: the shopper chooses. */
    ASK,
    /** A person is to see it. */
    HANDOVER
}
