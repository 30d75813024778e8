package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.ClientSecret;
import dev.stripechat.payment.ProvePayment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A shopper claims a payment by its client secret. A browser's word counts for nothing: the secret is compared with the
 * one at Stripe. Refused claims are noted, and after a few of them a conversation may claim no more, for each could be
 * a question whether a payment exists.
 */
@Dependent
public class ClaimPayment {

    private final ProvePayment provePayment;
    private final LinkPayment linkPayment;
    private final RefuseClaim refuseClaim;

    @Inject
    public ClaimPayment(
            ProvePayment provePayment, LinkPayment linkPayment, RefuseClaim refuseClaim) {
        this.provePayment = provePayment;
        this.linkPayment = linkPayment;
        this.refuseClaim = refuseClaim;
    }

    /**
     * Links it, if it is proved.
     *
     * @throws Refusal invalid ({@code not_proved}), too many ({@code too_many_claims}), unavailable
     *     ({@code stripe_unavailable}) or not found; nothing is linked then
     */
    public void by(ShopId shop, ConversationId conversation, String clientSecret) {
        Optional<String> salesChannel = refuseClaim.counts(shop, conversation);
        ProvePayment.Verdict verdict = verdict(shop, conversation, clientSecret, salesChannel);
        if (verdict != ProvePayment.Verdict.NOT_PROVED) {
            refuseClaim.forgives(shop, conversation);
        }
        if (verdict != ProvePayment.Verdict.PROVED) {
            refuseClaim.notes(shop, conversation);
            throw ClientSecret.notProved();
        }
        linkPayment.claimed(shop, conversation, new ClientSecret(clientSecret).paymentIntent());
    }

    private ProvePayment.Verdict verdict(
            ShopId shop,
            ConversationId conversation,
            String clientSecret,
            Optional<String> salesChannel) {
        try {
            return provePayment.on(shop, new ClientSecret(clientSecret), salesChannel);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.INVALID) {
                return ProvePayment.Verdict.NOT_PROVED;
            }
            refuseClaim.forgives(shop, conversation);
            throw refusal;
        }
    }
}
