package dev.stripechat.conversation;

/** What became of a payment needs a person: the assistant has handed over without being asked. */
public record PersonCalled(Conversation conversation) {}
