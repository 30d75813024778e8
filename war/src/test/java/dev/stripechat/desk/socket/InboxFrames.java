package dev.stripechat.desk.socket;

/** Shows to rules elsewhere which frames an Inbox may send. */
public final class InboxFrames {

    public static final Class<?> KINDS = FromInbox.class;

    private InboxFrames() {}
}
