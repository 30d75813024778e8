package dev.stripechat.conversation;

/** The two who talk: the shopper, and the staff of the shop. */
public enum Side {
    SHOPPER,
    STAFF
}
