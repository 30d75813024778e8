package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.secrets.SecretBox;
import java.util.Optional;

/**
 * An endpoint that we have made at Stripe and that is of no use any more.
 *
 * @param onlyIfDouble whether it stays as long as no other one sends to its address
 * @param sealedKey the key that can close it, sealed as it was for its connection
 */
public record LeftEndpoint(
        StripeConnectionId connection,
        Mode mode,
        String endpoint,
        boolean onlyIfDouble,
        String sealedKey) {

    /** Where the wish to close it goes. */
    public static final String DESTINATION = "stripe-endpoint";

    private static final String SPACE = " ";

    /** What a connection leaves behind when that is entered. To be asked before. */
    public static Optional<LeftEndpoint> by(
            StripeConnection connection, StripeConnection.Entry entry, SecretBox box) {
        if (!connection.isOf(entry.account(), entry.mode())) {
            return of(connection, box);
        }
        return entry.webhookSecret().filter(secret -> connection.isNew(secret, box)).isPresent()
                ? of(
                        connection,
                        connection.keys().sealedApiKey(entry.apiKey(), connection.seal(box)),
                        true)
                : Optional.empty();
    }

    /** What a connection leaves behind that is no more. */
    public static Optional<LeftEndpoint> of(StripeConnection connection, SecretBox box) {
        return of(
                connection,
                connection.keys().sealedApiKey(Optional.empty(), connection.seal(box)),
                false);
    }

    private static Optional<LeftEndpoint> of(
            StripeConnection connection, Optional<String> sealedKey, boolean onlyIfDouble) {
        return connection
                .hearing()
                .endpoint()
                .flatMap(
                        endpoint ->
                                sealedKey.map(
                                        key ->
                                                new LeftEndpoint(
                                                        connection.id(),
                                                        connection.mode(),
                                                        endpoint,
                                                        onlyIfDouble,
                                                        key)));
    }

    /** The wish that it be closed. */
    public Letter letter(ShopId shop) {
        String payload =
                String.join(
                        SPACE,
                        connection.toString(),
                        mode.word(),
                        endpoint,
                        Boolean.toString(onlyIfDouble),
                        sealedKey);
        return new Letter(
                new Lane(shop, DESTINATION, Lane.FAREWELL), "close " + endpoint, payload, endpoint);
    }

    /** What that wish is about. */
    public static LeftEndpoint of(Departure departure) {
        String[] parts = departure.letter().payload().split(SPACE);
        return new LeftEndpoint(
                StripeConnectionId.of(parts[0]),
                Mode.of(parts[1]),
                parts[2],
                Boolean.parseBoolean(parts[3]),
                parts[4]);
    }

    /** The key; refused as unavailable, when the server's key does not open it. */
    public String apiKey(ShopId shop, SecretBox box) {
        return SealedKeys.openedApiKey(
                sealedKey, new SealedKeys.Seal(box, shop, connection.value()));
    }

    @Override
    public String toString() {
        return endpoint;
    }
}
