package dev.stripechat.faults;

import dev.stripechat.world.TestShop;
import java.io.IOException;
import java.util.List;

/** Which way each shopper takes: half of them a socket, a third a stream, the rest asks again and again. */
final class Ladders {

    private static final List<Window.Ladder> MIX =
            List.of(
                    Window.Ladder.SOCKET,
                    Window.Ladder.STREAM,
                    Window.Ladder.SOCKET,
                    Window.Ladder.STREAM,
                    Window.Ladder.SOCKET,
                    Window.Ladder.POLL);

    private final boolean all;

    private Ladders(boolean all) {
        this.all = all;
    }

    /** Those that the server has. */
    static Ladders of(Wire wire, TestShop shop) {
        try {
            String path = "/api/v1/widget/" + shop.id() + "/messages?after=0";
            return new Ladders(wire.call(Wire.Ask.get(path, "nobody")).status() == 401);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Window.Ladder next(int shopper) {
        return all ? MIX.get(shopper % MIX.size()) : Window.Ladder.SOCKET;
    }
}
