package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * Tries the whole way: a PaymentIntent is made at Stripe and cancelled at once, which costs nothing, and Stripe's events about
 * it come in by the endpoint. Stripe has no other way to have an event sent.
 */
@Dependent
public class PingStripe {

    private static final Money AMOUNT = new Money(100, "eur");

    private final AskStripe askStripe;
    private final StripeGateway gateway;
    private final ConnectStripe connectStripe;

    @Inject
    public PingStripe(AskStripe askStripe, StripeGateway gateway, ConnectStripe connectStripe) {
        this.askStripe = askStripe;
        this.gateway = gateway;
        this.connectStripe = connectStripe;
    }

    /**
     * Sends it; that it has come back stands with the connection.
     *
     * @throws Refusal not found; conflict ({@code no_api_key}, {@code no_webhook_secret}, {@code key_only_reads}, {@code
     *     ping_not_allowed}, {@code ping_refused}); unavailable ({@code stripe_unavailable})
     */
    public void of(Member admin, StripeConnectionId id) {
        StripeConnection connection =
                askStripe
                        .connection(id)
                        .filter(one -> one.shop().equals(admin.shop()))
                        .orElseThrow(() -> Refusal.notFound("There is no such connection."));
        StripeAccess access =
                askStripe
                        .by(id)
                        .orElseThrow(
                                () -> Refusal.conflict("no_api_key", "There is no key to use."));
        if (!connection.hasWebhookSecret()) {
            throw Refusal.conflict("no_webhook_secret", "Nothing can come back yet.");
        }
        if (!access.mayWrite()) {
            throw Refusal.conflict("key_only_reads", "With this key nothing can be made.");
        }
        sent(access);
    }

    private void sent(StripeAccess access) {
        String word = UUID.randomUUID().toString();
        connectStripe.pings(access.connection(), word);
        try {
            PaymentSnapshot made =
                    gateway.create(
                            access, AMOUNT, Map.of("stripe_chat_ping", word), "ping-" + word);
            gateway.cancel(access, made.paymentIntent(), "ping-end-" + word);
        } catch (StripeSilent silent) {
            throw Refusal.unavailable("stripe_unavailable", "Stripe does not answer; try again.");
        } catch (KeyRefused refused) {
            throw Refusal.conflict("ping_not_allowed", "The key may not make PaymentIntents.");
        } catch (RequestRefused refused) {
            throw Refusal.conflict("ping_refused", "Stripe does not take the trial.");
        }
    }
}
