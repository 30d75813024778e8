package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.shop.CartProof;
import dev.stripechat.shop.CartProofs;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.TokenSigner;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** A control: a word for a cart counts as often as it is said. */
@Alternative
@Priority(1)
@UseCase
public class EndlessNonces extends ExchangeNonce {

    private final CartProofs all;
    private final Shops pages;
    private final TokenSigner signer;
    private final Clock time;

    @Inject
    EndlessNonces(
            CartProofs proofs,
            Shops shops,
            FindStanding findStanding,
            TokenSigner tokens,
            Clock clock) {
        super(proofs, shops, findStanding, tokens, clock);
        this.all = proofs;
        this.pages = shops;
        this.signer = tokens;
        this.time = clock;
    }

    @Override
    TokenSigner.Signed by(String nonce, String origin) {
        CartProof proof =
                all.held(new OpaqueToken(nonce).hash())
                        .filter(known -> pages.havePage(known.shop(), origin))
                        .orElseThrow(() -> Refusal.notSignedIn("unknown_nonce", "Unknown."));
        return signer.of(
                new ShopToken(
                        proof.place().shop(),
                        proof.place().checkoutId(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(proof.place().salesChannel()),
                        Optional.empty(),
                        proof.customerId(),
                        time.instant()));
    }
}
