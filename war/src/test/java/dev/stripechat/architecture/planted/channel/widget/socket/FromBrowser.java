package dev.stripechat.architecture.planted.channel.widget.socket;

import dev.stripechat.runtime.sockets.FrameType;

/** Planted: a frame without a type. */
sealed interface FromBrowser {
    /** As it should be. */
    @FrameType("known")
    record Known(String type) implements FromBrowser {}

    /** Planted. */
    record Untyped(String type) implements FromBrowser {}
}
