package dev.stripechat.architecture.planted.desk;

import dev.stripechat.architecture.planted.conversation.rest.MessageView;

/** Planted nothing: a face may use the form of a message on the wire. */
public record ShowsMessage(MessageView view) {}
