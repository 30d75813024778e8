package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** An admin has the key of a connection tried: what our own payment page needs of it, and what is missing. */
@Dependent
public class CheckKey {

    private final AskStripe askStripe;
    private final KeyRights rights;
    private final PublicUrl publicUrl;

    @Inject
    public CheckKey(AskStripe askStripe, KeyRights rights, PublicUrl publicUrl) {
        this.askStripe = askStripe;
        this.rights = rights;
        this.publicUrl = publicUrl;
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
     * @param unheard types of events that Stripe does not send us
     */
    public record Checked(List<Missing> rights, List<String> unheard) {}

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
            String webhook = publicUrl.of("/stripe/webhooks/" + id);
            return new Checked(missing(access), rights.unheard(access, webhook));
        } catch (StripeSilent silent) {
            throw Refusal.unavailable("stripe_unavailable", "Stripe does not answer; try again.");
        } catch (KeyRefused refused) {
            throw Refusal.conflict(
                    "key_refused", "Stripe does not know this key, or not any more.");
        }
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
