package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.SignedCheckouts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;

/** Checkout documents as JWS. */
@Dependent
class JoseCheckouts implements SignedCheckouts {

    private final SignedDocuments documents;

    @Inject
    JoseCheckouts(Shops shops, PublicUrl publicUrl, Clock clock) {
        this.documents = new SignedDocuments(shops, publicUrl, clock);
    }

    @Override
    public Checkout verified(String compact) {
        JsonObject claims =
                documents.proved("checkout", compact).orElseThrow(JoseCheckouts::refused);
        return CheckoutDocument.read(SignedDocuments.issuer(claims), claims);
    }

    private static Refusal refused() {
        return Refusal.notSignedIn(
                "bad_checkout_signature",
                "The document is not signed by this shop, not for us, or no longer valid.");
    }
}
