package dev.stripechat.world;

import java.time.Duration;

/** The assistant of a server that has just started learns for some seconds; on a busy machine it takes longer. */
public final class Learned {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Learned() {}

    /** Waits until it answers what no rule tells. */
    public static void by(TestServer server, TestShop shop) {
        try (Shopper shopper = new Shopper(server.url(), shop).arrives("de")) {
            shopper.says("Fällt Zoll an?");
            String said =
                    "select author from conversation_message where conversation_id = '%s'"
                            .formatted(shopper.conversation());
            Eventually.within(
                    PATIENCE,
                    () -> "the assistant is still learning",
                    () -> server.database().column(said).contains("ASSISTANT"));
        }
    }
}
