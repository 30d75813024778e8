package dev.stripechat.conversation;

/**
 * The shop has vouched for the checkout that a conversation is at, or for whose it is, and that is new. Observed in the same
 * transaction.
 */
public record AtCheckout(Conversation conversation) {}
