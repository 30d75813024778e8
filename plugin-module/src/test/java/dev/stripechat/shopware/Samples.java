package dev.stripechat.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A shop, its secrets, and what it sends. */
final class Samples {

    static final String SHOP = "KIPf0Fz6BUkN1234";
    static final String URL = "https://shop.example.com";
    static final Instant NOW = Instant.ofEpochSecond(1732284000);

    static final Secret APP = new Secret("my-app-secret-0123456789");
    static final Secret NEW = new Secret("a".repeat(64));
    static final Secret OLD = new Secret("b".repeat(64));
    static final Secret FOREIGN = new Secret("c".repeat(64));

    static final String QUERY = "shop-id=" + SHOP + "&shop-url=" + URL + "&timestamp=1732284000";

    static final String MODULE_66 =
            QUERY
                    + "&sw-version=6.6.7.1&sw-context-language=2fbb5fe2e29a4d70aa5854ce7ce3e20b&sw-user-language=en-GB";

    static final String MODULE_67 =
            QUERY
                    + "&sw-version=6.7.13.0&app-version=1.0.0&in-app-purchases="
                    + "&sw-context-language=2fbb5fe2e29a4d70aa5854ce7ce3e20b&sw-user-language=de-DE"
                    + "&sw-user-id=0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";

    static final String CONFIRMATION =
            "{\"apiKey\":\"SWIARXBSDJRWEMJONFK2OHBNWA\",\"secretKey\":\"Q1QyaUg3ZHpnZURPeDV3ZkpncXdSRzJpNjdBeWM1WWhWYWd0NE0\""
                    + ",\"timestamp\":\"1732284000\",\"shopUrl\":\"https:\\/\\/shop.example.com\",\"shopId\":\"KIPf0Fz6BUkN1234\"}";

    static final String WEBHOOK =
            "{\"data\":{\"payload\":[{\"entity\":\"product\",\"operation\":\"update\",\"primaryKey\":\"7b04ebe416db4ebc93de4d791325e1d9\""
                    + ",\"updatedFields\":[\"versionId\",\"id\",\"stock\",\"updatedAt\"],\"versionId\":\"0fa91ce3e96a4bc2be4bd9ce752c3425\"}]"
                    + ",\"event\":\"product.written\"},\"source\":{\"url\":\"https:\\/\\/shop.example.com\""
                    + ",\"eventId\":\"018f3a2b6c7d7e8f9a0b1c2d3e4f5a6b\",\"shopId\":\"KIPf0Fz6BUkN1234\",\"appVersion\":\"1.0.0\"}"
                    + ",\"timestamp\":1732284000}";

    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A body that a real shop has sent. */
    static byte[] recorded(String name) {
        try (InputStream file =
                Objects.requireNonNull(Samples.class.getResourceAsStream("/shopware/" + name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> signed(Secret secret, String text) {
        return Optional.of(Signature.of(secret, text));
    }

    /** The refusal that must come of it. */
    static ProtocolRefused refusal(ThrowingCallable act) {
        ProtocolRefused refused = catchThrowableOfType(ProtocolRefused.class, act);
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    /** The source of every body. */
    static String source() {
        return "\"source\":{\"url\":\"https:\\/\\/shop.example.com\",\"shopId\":\"KIPf0Fz6BUkN1234\",\"appVersion\":\"1.0.0\"}";
    }

    /** A shop that has confirmed once and uses {@link #OLD}. */
    static Registration confirmed() {
        return new Registration(
                SHOP,
                URL,
                Optional.of(OLD),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new Registration.ApiKeys("SWIAOLD", new Secret("old keys"))));
    }

    /** The same, after it has asked for {@link #NEW}. */
    static Registration rotating(String url) {
        return confirmed().offered(new Registration.Pending(NEW, url));
    }

    /** A shop that has asked for {@link #NEW} for the first time. */
    static Registration asked() {
        return new Registration(
                SHOP,
                URL,
                Optional.empty(),
                Optional.of(new Registration.Pending(NEW, URL)),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
