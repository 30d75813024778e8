package dev.stripechat.runtime.sockets;

/**
 * What is sent as one piece: JSON, written once and shared by all who get it.
 *
 * @param number the number of the message that it brings; 0 if it brings none
 */
public record Frame(long number, String text) {}
