package dev.stripechat.stories.threats;

/** Frames of sockets, as somebody sends them who has not proved anything: each ends the socket. */
enum FrameRights {
    WIDGET_HELLO("FromBrowser hello", "{'type':'hello','token':'wrong','after':0}"),
    WIDGET_MESSAGE(
            "FromBrowser message",
            "{'type':'message','clientId':'5b0f9a52-7f0e-4b9c-9a53-0c2f6d0c9b11','text':'x','attachment':null}"),
    WIDGET_IDENTIFY("FromBrowser identify", "{'type':'identify','shopToken':'x'}"),
    WIDGET_SEEN("FromBrowser seen", "{'type':'seen','number':1,'delivered':1}"),
    WIDGET_TYPING("FromBrowser typing", "{'type':'typing'}"),
    WIDGET_PING("FromBrowser ping", "{'type':'ping'}"),
    DESK_HELLO("FromInbox hello", "{'type':'hello','token':'wrong'}"),
    DESK_PING("FromInbox ping", "{'type':'ping'}");

    final String name;
    final String json;

    FrameRights(String name, String json) {
        this.name = name;
        this.json = json.replace('\'', '"');
    }

    boolean isForWidget() {
        return name.startsWith("FromBrowser");
    }
}
