package dev.stripechat.desk.socket;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.sockets.FrameType;
import org.jspecify.annotations.Nullable;

/** Frames that the Inbox sends ({@code docs/wire.md}). */
sealed interface FromInbox {

    /** Lets the socket deal with it. */
    void to(DeskSocket socket);

    /** Proves who is looking. */
    @FrameType("hello")
    record Hello(String type, @Nullable String token) implements FromInbox {
        @Override
        public void to(DeskSocket socket) {
            if (token == null) {
                throw Refusal.invalid("bad_frame", "token is missing.");
            }
            socket.hello(token);
        }
    }

    /** Heartbeat. */
    @FrameType("ping")
    record Ping(String type) implements FromInbox {
        @Override
        public void to(DeskSocket socket) {
            socket.ping();
        }
    }
}
