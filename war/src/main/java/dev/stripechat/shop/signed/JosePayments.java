package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.PaymentRequest;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.SignedPayments;
import dev.stripechat.shop.Withdrawal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Optional;

/** Documents about payments as JWS. */
@Dependent
class JosePayments implements SignedPayments {

    private final SignedDocuments documents;

    @Inject
    JosePayments(Shops shops, PublicUrl publicUrl, Clock clock) {
        this.documents = new SignedDocuments(shops, publicUrl, clock);
    }

    @Override
    public PaymentRequest verified(String compact) {
        JsonObject claims = proved("payment-attempt", compact);
        return PaymentDocument.request(SignedDocuments.issuer(claims), claims);
    }

    @Override
    public Withdrawal withdrawal(String compact) {
        JsonObject claims = proved("payment-withdrawal", compact);
        return PaymentDocument.withdrawal(SignedDocuments.issuer(claims), claims);
    }

    @Override
    public Optional<ShopId> claimed(String compact) {
        return SignedDocuments.claimed(compact);
    }

    private JsonObject proved(String kind, String compact) {
        return documents
                .proved(kind, compact)
                .orElseThrow(
                        () ->
                                Refusal.notSignedIn(
                                        "bad_payment_signature",
                                        "The document is not signed by this shop, not for us, or no longer valid."));
    }
}
