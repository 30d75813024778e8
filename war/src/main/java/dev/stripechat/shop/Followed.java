package dev.stripechat.shop;

/** What a look at an order showed, beside what was known of it. */
public enum Followed {
    /** Something that other rooms may want to know. */
    NEWS,
    /** Nothing new. */
    KNOWN,
    /** What was so before: it does not count. */
    OUTDATED
}
