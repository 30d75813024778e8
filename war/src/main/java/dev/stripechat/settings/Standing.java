package dev.stripechat.settings;

/** How a shop stands, or one who calls in its name. */
public enum Standing {
    /** It is at work. */
    LIVE,
    /** It has switched us off, or taken us out: no payment is touched and nothing is sent. */
    PAUSED,
    /** A copy of the shop, at another address: whatever it asks, nothing happens. */
    CLONE
}
