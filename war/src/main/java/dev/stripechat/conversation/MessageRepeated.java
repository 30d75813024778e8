package dev.stripechat.conversation;

/** Somebody has sent again what was said before; it counts once. */
public record MessageRepeated(Message message) {}
