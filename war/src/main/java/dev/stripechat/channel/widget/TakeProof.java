package dev.stripechat.channel.widget;

import dev.stripechat.conversation.ClaimPayment;
import dev.stripechat.conversation.RefuseClaim;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes what shows who is at the till: a ShopToken or the client secret of a PaymentIntent. What is no proof links
 * nothing and is noted in the audit log, in a transaction of its own.
 */
@Dependent
public class TakeProof {

    private static final Set<String> REFUSED_TOKEN = Set.of("bad_shop_token");

    private final WidgetAccess access;
    private final ClaimPayment claimPayment;
    private final RefuseClaim refuseClaim;

    @Inject
    public TakeProof(WidgetAccess access, ClaimPayment claimPayment, RefuseClaim refuseClaim) {
        this.access = access;
        this.claimPayment = claimPayment;
        this.refuseClaim = refuseClaim;
    }

    /**
     * Starts a conversation, see {@link WidgetAccess#open}.
     *
     * @throws Refusal as there
     */
    public WidgetAccess.Grant open(ShopId shop, Language language, Optional<String> shopToken) {
        return noting(shop, "new conversation", () -> access.open(shop, language, shopToken));
    }

    /**
     * Takes a newer ShopToken.
     *
     * @throws Refusal invalid ({@code bad_shop_token})
     */
    public void identify(Visitor visitor, String shopToken) {
        noting(
                visitor.shop(),
                visitor.conversation().toString(),
                () -> {
                    access.identify(visitor, shopToken);
                    return visitor;
                });
    }

    /**
     * Takes a client secret.
     *
     * @throws Refusal as {@link ClaimPayment#by}
     */
    public void claim(Visitor visitor, String clientSecret) {
        claimPayment.by(visitor.shop(), visitor.conversation(), clientSecret);
    }

    private <T> T noting(ShopId shop, String where, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (REFUSED_TOKEN.contains(refusal.code())) {
                refuseClaim.token(shop, where);
            }
            throw refusal;
        }
    }
}
