package dev.stripechat.answer.rest;

import dev.stripechat.answer.ModelConnection;
import dev.stripechat.answer.ModelFault;
import dev.stripechat.answer.ModelStanding;
import dev.stripechat.answer.ShowModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A model service on the wire, if there is one, and how it does; never its key. */
public record ModelView(@Nullable Model model, Standing standing) {

    /** The service. */
    public record Model(
            String provider,
            String url,
            String name,
            boolean hasKey,
            String role,
            int conversationCalls,
            int conversationTokens,
            int dayCalls,
            int dayTokens,
            int deadlineMillis) {

        static Model of(ModelConnection connection) {
            return new Model(
                    connection.provider().word(),
                    connection.url(),
                    connection.name(),
                    connection.hasKey(),
                    connection.role().word(),
                    connection.limits().conversationCalls(),
                    connection.limits().conversationTokens(),
                    connection.limits().dayCalls(),
                    connection.limits().dayTokens(),
                    (int) connection.limits().deadline().toMillis());
        }
    }

    /** How it does. */
    public record Standing(
            String state,
            @Nullable Instant pausedUntil,
            int callsToday,
            int tokensToday,
            int thrownAwayToday,
            @Nullable Instant answeredAt,
            @Nullable Instant failedAt,
            @Nullable String fault) {

        static Standing of(ShowModel.Shown shown) {
            ModelStanding standing = shown.standing();
            return new Standing(
                    shown.word(),
                    shown.pausedUntil().orElse(null),
                    standing.calls(),
                    standing.tokens(),
                    standing.thrownAway(),
                    standing.answeredAt().orElse(null),
                    standing.failedAt().orElse(null),
                    standing.fault().map(ModelFault::word).orElse(null));
        }
    }

    static ModelView of(ShowModel.Shown shown) {
        return new ModelView(shown.connection().map(Model::of).orElse(null), Standing.of(shown));
    }
}
