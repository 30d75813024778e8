package dev.stripechat.conversation;

/** Something was said. Observed after the commit by those who show it. */
public record MessageExchanged(Conversation conversation, Message message) {}
