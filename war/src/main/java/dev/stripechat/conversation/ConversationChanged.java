package dev.stripechat.conversation;

/**
 * Somebody else is in charge, it was closed or opened again, or a payment was linked. Observed after the commit by those
 * who show it.
 */
public record ConversationChanged(Conversation conversation) {}
