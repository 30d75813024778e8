package dev.stripechat.architecture.planted.answer;

import dev.stripechat.architecture.planted.conversation.rest.MessageView;

/** Planted: no face, and yet it uses the form of a message on the wire. */
public record SpeaksJson(MessageView view) {}
