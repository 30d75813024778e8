package dev.stripechat.architecture.planted.conversation.rest;

/** Planted nothing: the form of a message on the wire. */
public record MessageView(String text) {}
