package dev.stripechat.payment.rest;

import dev.stripechat.settings.Hearing;
import dev.stripechat.settings.KeyCheck;
import dev.stripechat.settings.StripeConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A connection on the wire; never its secrets. */
public record ConnectionView(
        String id,
        String mode,
        String account,
        String webhookUrl,
        boolean hasApiKey,
        boolean readOnly,
        List<String> salesChannels,
        @Nullable String publishableKey,
        @Nullable CheckView check,
        EventsView events) {

    static ConnectionView of(StripeConnection connection, String webhookUrl) {
        return new ConnectionView(
                connection.id().toString(),
                connection.mode().word(),
                connection.account(),
                webhookUrl,
                connection.hasApiKey(),
                connection.isReadOnly(),
                List.copyOf(connection.salesChannels()),
                connection.publishableKey().orElse(null),
                connection.lastCheck().map(CheckView::of).orElse(null),
                EventsView.of(connection));
    }

    /** What came of the last check; not accepted: Stripe does not know the key; no list: the key may not look. */
    public record CheckView(
            String at,
            boolean accepted,
            List<MissingView> missing,
            @Nullable List<String> unheard) {

        static CheckView of(KeyCheck check) {
            return new CheckView(
                    check.at().toString(),
                    check.accepted(),
                    new TreeMap<>(check.missing())
                            .entrySet().stream()
                                    .map(one -> new MissingView(one.getKey(), one.getValue()))
                                    .toList(),
                    check.unheard().orElse(null));
        }
    }

    /** A right that a key has not. */
    public record MissingView(String right, String permission) {}

    /**
     * How its events come in.
     *
     * @param verifiable whether the secret of the endpoint is known: else none comes in
     * @param ours whether we have made the endpoint
     * @param problem why we could not, as a word; {@code permission}: Stripe's name of the right that is missing
     * @param lastAt when one came in last, to the minute
     * @param triedAt when the way was tried last, {@code answeredAt}: when it was found to be open
     */
    public record EventsView(
            boolean verifiable,
            boolean ours,
            @Nullable String problem,
            @Nullable String permission,
            @Nullable String lastAt,
            @Nullable String triedAt,
            @Nullable String answeredAt) {

        static EventsView of(StripeConnection connection) {
            Hearing hearing = connection.hearing();
            Optional<String[]> why = hearing.problem().map(text -> text.split(":", 2));
            return new EventsView(
                    connection.hasWebhookSecret(),
                    hearing.endpoint().isPresent(),
                    why.map(parts -> parts[0]).orElse(null),
                    why.filter(parts -> parts.length > 1 && !parts[1].isEmpty())
                            .map(parts -> parts[1])
                            .orElse(null),
                    hearing.heardAt().map(Instant::toString).orElse(null),
                    hearing.pingedAt().map(Instant::toString).orElse(null),
                    hearing.answeredAt().map(Instant::toString).orElse(null));
        }
    }
}
