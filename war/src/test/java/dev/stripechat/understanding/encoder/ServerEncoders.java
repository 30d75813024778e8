package dev.stripechat.understanding.encoder;

import dev.stripechat.fakes.embeddings.FakeEmbeddings;
import dev.stripechat.understanding.TextEncoder;
import java.time.Clock;
import java.util.Optional;

/** The encoder of a server whose operator has named an address. */
public final class ServerEncoders {

    private ServerEncoders() {}

    /** At that address, with the key of the stand-in. */
    public static TextEncoder at(String url, Clock clock) {
        return new ServerEncoder(
                Optional.of("nowhere"),
                Optional.empty(),
                new Endpoint(
                        Optional.of(url),
                        Optional.of(FakeEmbeddings.MODEL),
                        Optional.of(FakeEmbeddings.KEY),
                        clock));
    }
}
