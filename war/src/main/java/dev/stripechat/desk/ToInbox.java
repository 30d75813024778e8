package dev.stripechat.desk;

import dev.stripechat.conversation.rest.MessageView;

/** Frames that the Inbox receives ({@code docs/wire.md}). */
public final class ToInbox {

    private ToInbox() {}

    /** The hello was accepted. */
    public record Welcome(String type) {}

    /** A conversation is new or changed. */
    public record Changed(String type, Summary summary) {}

    /** Somebody said something. */
    public record Said(String type, String conversation, MessageView message) {}

    /** The shopper of this conversation is typing. */
    public record Typing(String type, String conversation) {}

    /** The shopper has deleted the conversation. */
    public record Gone(String type, String conversation) {}

    /** Answer to a ping. */
    public record Pong(String type) {}

    /** A frame was refused. */
    public record Refused(String type, String code, String detail) {}
}
