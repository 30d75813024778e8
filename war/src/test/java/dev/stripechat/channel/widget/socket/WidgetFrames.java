package dev.stripechat.channel.widget.socket;

/** Shows to rules elsewhere which frames a browser may send. */
public final class WidgetFrames {

    public static final Class<?> KINDS = FromBrowser.class;

    private WidgetFrames() {}
}
