package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.staff.AuditLog;
import jakarta.inject.Inject;

/** Notes that somebody wanted a payment in the name of a shop and was refused; once an hour for each shop. */
@UseCase
public class RefusePayment {

    private final SignedPayments signed;
    private final Shops shops;
    private final Limits limits;
    private final AuditLog audit;

    @Inject
    public RefusePayment(SignedPayments signed, Shops shops, Limits limits, AuditLog audit) {
        this.signed = signed;
        this.shops = shops;
        this.limits = limits;
        this.audit = audit;
    }

    /** In a transaction of its own: what is refused is rolled back. */
    public void notes(String compact, Refusal refusal) {
        signed.claimed(compact)
                .filter(shop -> shops.named(shop).isPresent())
                .filter(shop -> !limits.isNoted(shop.value()))
                .ifPresent(shop -> note(shop, refusal));
    }

    private void note(ShopId shop, Refusal refusal) {
        audit.write(shop, "unknown", "payment_attempt.refused", refusal.code());
    }
}
