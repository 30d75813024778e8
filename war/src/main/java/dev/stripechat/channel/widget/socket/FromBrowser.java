package dev.stripechat.channel.widget.socket;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.sockets.FrameType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Frames that the widget sends ({@code docs/wire.md}). All but hello need a hello before them. */
sealed interface FromBrowser {

    /** Lets the socket deal with it. */
    void to(WidgetSocket socket);

    /** Proves the right to the conversation. */
    @FrameType("hello")
    record Hello(String type, @Nullable String token, @Nullable Long after) implements FromBrowser {
        @Override
        public void to(WidgetSocket socket) {
            socket.hello(needed(token, "token"), after == null ? 0 : Math.max(0, after));
        }
    }

    /** The shopper says something. */
    @FrameType("message")
    record Say(
            String type,
            @Nullable String clientId,
            @Nullable String text,
            @Nullable String attachment)
            implements FromBrowser {
        @Override
        public void to(WidgetSocket socket) {
            socket.say(
                    needed(clientId, "clientId"),
                    needed(text, "text"),
                    Optional.ofNullable(attachment));
        }
    }

    /** A newer ShopToken. */
    @FrameType("identify")
    record Identify(String type, @Nullable String shopToken) implements FromBrowser {
        @Override
        public void to(WidgetSocket socket) {
            socket.identify(needed(shopToken, "shopToken"));
        }
    }

    /** How far the shopper has come. */
    @FrameType("seen")
    record Seen(String type, @Nullable Long number, @Nullable Long delivered)
            implements FromBrowser {
        @Override
        public void to(WidgetSocket socket) {
            socket.seen(number == null ? 0 : number, delivered == null ? 0 : delivered);
        }
    }

    /** Something is being typed. */
    @FrameType("typing")
    record Types(String type) implements FromBrowser {
        @Override
        public void to(WidgetSocket socket) {
            socket.typing();
        }
    }

    /** Heartbeat. */
    @FrameType("ping")
    record Ping(String type) implements FromBrowser {
        @Override
        public void to(WidgetSocket socket) {
            socket.ping();
        }
    }

    private static String needed(@Nullable String value, String name) {
        if (value == null) {
            throw Refusal.invalid("bad_frame", name + " is missing.");
        }
        return value;
    }
}
