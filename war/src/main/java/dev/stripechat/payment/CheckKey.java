package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.settings.KeyCheck;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An admin has the key of a connection tried: what our own payment page needs of it, and what is missing. It is kept. */
@Dependent
public class CheckKey {

    private final AskStripe askStripe;
    private final KeyRights rights;
    private final ConnectStripe connectStripe;
    private final PublicUrl publicUrl;
    private final Clock clock;

    @Inject
    public CheckKey(
            AskStripe askStripe,
            KeyRights rights,
            ConnectStripe connectStripe,
            PublicUrl publicUrl,
            Clock clock) {
        this.askStripe = askStripe;
        this.rights = rights;
        this.connectStripe = connectStripe;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * A right that the key has not.
     *
     * @param permission the name that Stripe has for it; empty, if it does not say
     */
    public record Missing(KeyRights.Right right, String permission) {}

    /**
     * What is missing.
     *
     * @param rights of the key
     * @param unheard types of events that Stripe does not send us; nothing, if the key may not look
     */
    public record Checked(List<Missing> rights, Optional<List<String>> unheard) {}

    /**
     * What is missing; nothing: all is there.
     *
     * @throws Refusal not found; conflict ({@code no_api_key}, {@code key_refused}); unavailable ({@code stripe_unavailable})
     */
    public Checked of(Member admin, StripeConnectionId id) {
        askStripe
                .connection(id)
                .filter(connection -> connection.shop().equals(admin.shop()))
                .orElseThrow(() -> Refusal.notFound("There is no such connection."));
        StripeAccess access =
                askStripe
                        .by(id)
                        .orElseThrow(
                                () -> Refusal.conflict("no_api_key", "There is no key to check."));
        try {
            List<Missing> missing = missing(access);
            Optional<List<String>> unheard =
                    rights.unheard(access, publicUrl.of("/stripe/webhooks/" + id));
            connectStripe.checked(
                    access, new KeyCheck(clock.instant(), true, words(missing), unheard));
            return new Checked(missing, unheard);
        } catch (StripeSilent silent) {
            throw Refusal.unavailable("stripe_unavailable", "Stripe does not answer; try again.");
        } catch (KeyRefused refused) {
            connectStripe.checked(access, KeyCheck.refused(clock.instant()));
            throw Refusal.conflict(
                    "key_refused", "Stripe does not know this key, or not any more.");
        }
    }

    private static Map<String, String> words(List<Missing> missing) {
        return missing.stream()
                .collect(Collectors.toMap(one -> one.right().word(), Missing::permission));
    }

    private List<Missing> missing(StripeAccess access) {
        String domain = URI.create(publicUrl.origin()).getHost();
        List<Missing> missing = new ArrayList<>();
        for (KeyRights.Right right : KeyRights.Right.values()) {
            KeyRights.Tried tried = rights.tried(access, right, domain);
            if (!tried.granted()) {
                missing.add(new Missing(right, tried.permission().orElse("")));
            }
        }
        return missing;
    }
}
