package dev.stripechat.payment;

import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of an event. */
enum Outcome {
    RECORDED,
    NOTHING_NEW,
    NOT_OURS,
    WRONG_MODE,
    WRONG_ACCOUNT,
    WRONG_CONNECTION,
    NO_CONNECTION;

    /** What a mistake in the settings can be the cause of. */
    static final Set<String> MISTAKES =
            Stream.of(WRONG_MODE, WRONG_ACCOUNT, WRONG_CONNECTION, NO_CONNECTION)
                    .map(Outcome::word)
                    .collect(Collectors.toUnmodifiableSet());

    /** As it is kept with the event. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** T05: an event speaks for the account and the mode of its own connection alone. */
    static Optional<Outcome> against(StripeConnection connection, PaymentEvent event) {
        return against(connection, event.snapshot().mode(), event.account());
    }

    /** The same for what names no PaymentIntent of its own. */
    static Optional<Outcome> against(
            StripeConnection connection, Mode mode, Optional<String> named) {
        if (mode != connection.mode()) {
            return Optional.of(WRONG_MODE);
        }
        boolean another =
                named.filter(account -> !account.equals(connection.account())).isPresent();
        return another ? Optional.of(WRONG_ACCOUNT) : Optional.empty();
    }
}
