package dev.stripechat.channel.widget;

import dev.stripechat.conversation.ClaimPayment;
import dev.stripechat.conversation.RefuseClaim;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Turnstiles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes what shows who is at the till: a ShopToken or the client secret of a PaymentIntent. What is no proof links
 * nothing and is noted in the audit log, in a transaction of its own. Of wrong ShopTokens one an hour is noted, for a
 * conversation and for all that were to begin with one.
 */
@Dependent
public class TakeProof {

    private static final Set<String> REFUSED_TOKEN = Set.of("bad_shop_token");

    private final WidgetAccess access;
    private final ClaimPayment claimPayment;
    private final RefuseClaim refuseClaim;
    private final Limits limits;
    private final Turnstiles turnstiles;

    @Inject
    public TakeProof(
            WidgetAccess access,
            ClaimPayment claimPayment,
            RefuseClaim refuseClaim,
            Limits limits,
            Turnstiles turnstiles) {
        this.access = access;
        this.claimPayment = claimPayment;
        this.refuseClaim = refuseClaim;
        this.limits = limits;
        this.turnstiles = turnstiles;
    }

    /**
     * Starts a conversation, see {@link WidgetAccess#open}.
     *
     * @throws Refusal as there
     */
    public WidgetAccess.Grant open(ShopId shop, Language language, Optional<String> shopToken) {
        return noting(
                shop,
                shop.value(),
                "new conversation",
                () -> access.open(shop, language, shopToken));
    }

    /**
     * Takes a newer ShopToken. A good one is not counted: pages follow each other fast.
     *
     * @throws Refusal invalid ({@code bad_shop_token}), or too many of those ({@code too_many})
     */
    public void identify(Visitor visitor, String shopToken) {
        UUID conversation = visitor.conversation().value();
        limits.proof(conversation).ifPresent(TakeProof::tooMany);
        noting(
                visitor.shop(),
                conversation,
                conversation.toString(),
                () -> {
                    access.identify(visitor, shopToken);
                    return visitor;
                });
        limits.forgiveProof(conversation);
    }

    /**
     * Takes a client secret. Stripe is asked about each, on the account that the shop's checkout needs; so they are few in
     * a conversation, a shop, and at once, and what went well before is counted like the rest.
     *
     * @throws Refusal too many ({@code too_many}) in this conversation, unavailable ({@code busy}) when it is not its fault,
     *     and as {@link ClaimPayment#by}
     */
    public void claim(Visitor visitor, String clientSecret) {
        limits.claim(visitor.conversation().value()).ifPresent(TakeProof::tooMany);
        turnstiles
                .claims()
                .through(
                        () -> {
                            ask(visitor, clientSecret);
                            return visitor;
                        });
    }

    private void ask(Visitor visitor, String clientSecret) {
        if (limits.question(visitor.shop().value()).isPresent()) {
            throw Refusal.unavailable("busy", "Too many payments are claimed at once; try again.");
        }
        claimPayment.by(visitor.shop(), visitor.conversation(), clientSecret);
    }

    private static void tooMany(Duration wait) {
        throw Refusal.tooMany("too_many", "That is too much at once; try again later.", wait);
    }

    private <T> T noting(ShopId shop, UUID counted, String where, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (REFUSED_TOKEN.contains(refusal.code()) && !limits.isNoted(counted)) {
                refuseClaim.token(shop, where);
            }
            throw refusal;
        }
    }
}
