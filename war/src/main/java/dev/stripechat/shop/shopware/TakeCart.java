package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.CartProof;
import dev.stripechat.shop.CartProofs;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.SaveCheckout;
import dev.stripechat.shopware.ContextGatewayCall;
import dev.stripechat.shopware.Secret;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shop vouches for the cart of whoever knows the word that our script has handed over through it. Of the cart's token only a
 * hash is kept: it is the shopper's session.
 */
@UseCase
public class TakeCart {

    private static final String NONCE = "nonce";
    private static final Pattern WORD = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final ProveCaller proveCaller;
    private final SaveCheckout saveCheckout;
    private final CartProofs proofs;
    private final Clock clock;

    @Inject
    TakeCart(ProveCaller proveCaller, SaveCheckout saveCheckout, CartProofs proofs, Clock clock) {
        this.proveCaller = proveCaller;
        this.saveCheckout = saveCheckout;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * Takes it; of a copy of the shop, or of one that has us paused, nothing is taken, nor is what was handed over without such
     * a word.
     *
     * @return what the answer is signed with
     * @throws dev.stripechat.shopware.ProtocolRefused when it cannot be read, or is signed by nobody
     * @throws dev.stripechat.kernel.Refusal not signed in ({@code unknown_shop})
     */
    public Secret by(byte[] body, Optional<String> signature) {
        Caller caller = proveCaller.by(body, signature);
        ContextGatewayCall call = ContextGatewayCall.of(body);
        if (caller.standing() == Standing.LIVE && isId(call)) {
            nonce(call.data()).ifPresent(nonce -> keep(caller.installation().shop(), call, nonce));
        }
        return caller.secret();
    }

    private static boolean isId(ContextGatewayCall call) {
        return ID.matcher(call.shopper().salesChannelId()).matches()
                && call.shopper().customerId().filter(id -> !ID.matcher(id).matches()).isEmpty();
    }

    /** Some versions hand on what the script gave as it is, some within {@code custom}. */
    private static Optional<OpaqueToken> nonce(JsonObject data) {
        JsonObject own = data.get("custom") instanceof JsonObject custom ? custom : data;
        return Optional.ofNullable(own.getOrDefault(NONCE, data.get(NONCE)))
                .filter(JsonString.class::isInstance)
                .map(word -> ((JsonString) word).getString())
                .filter(word -> WORD.matcher(word).matches())
                .map(OpaqueToken::new);
    }

    private void keep(ShopId shop, ContextGatewayCall call, OpaqueToken nonce) {
        Instant now = clock.instant();
        String checkout = CheckoutNames.of(call.cart());
        proofs.keep(
                new CartProof(
                        nonce,
                        new CartProof.Place(shop, checkout, call.shopper().salesChannelId()),
                        call.shopper().customerId(),
                        now));
        VouchedCarts.of(call.cart(), call.shopper().currency())
                .map(cart -> new Checkout(shop, checkout, cart, now))
                .ifPresent(saveCheckout::of);
    }
}
