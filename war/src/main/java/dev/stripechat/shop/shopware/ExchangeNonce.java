package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.CartProof;
import dev.stripechat.shop.CartProofs;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.TokenSigner;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives a ShopToken for the word of a page whose cart the shop has vouched for, once. */
@UseCase
public class ExchangeNonce {

    private final CartProofs proofs;
    private final Shops shops;
    private final FindStanding findStanding;
    private final TokenSigner tokens;
    private final Clock clock;

    @Inject
    ExchangeNonce(
            CartProofs proofs,
            Shops shops,
            FindStanding findStanding,
            TokenSigner tokens,
            Clock clock) {
        this.proofs = proofs;
        this.shops = shops;
        this.findStanding = findStanding;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Exchanges it.
     *
     * @param origin of the page that shows the word
     * @throws Refusal not signed in ({@code unknown_nonce}), when the shop has not vouched for it, the page is not its, or it
     *     was exchanged before
     */
    TokenSigner.Signed by(String nonce, String origin) {
        Instant now = clock.instant();
        CartProof proof =
                proofs.held(new OpaqueToken(nonce).hash())
                        .filter(known -> shops.havePage(known.shop(), origin))
                        .filter(known -> findStanding.of(known.shop()) == Standing.LIVE)
                        .filter(known -> known.uses(now))
                        .orElseThrow(ExchangeNonce::unknown);
        CartProof.Place place = proof.place();
        return tokens.of(
                new ShopToken(
                        place.shop(),
                        place.checkoutId(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(place.salesChannel()),
                        Optional.empty(),
                        proof.customerId(),
                        now));
    }

    private static Refusal unknown() {
        return Refusal.notSignedIn("unknown_nonce", "No shop has vouched for this page's cart.");
    }
}
