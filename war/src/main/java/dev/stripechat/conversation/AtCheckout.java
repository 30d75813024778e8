package dev.stripechat.conversation;

/** The shop has vouched for the checkout that a conversation is at. Observed in the same transaction. */
public record AtCheckout(Conversation conversation) {}
