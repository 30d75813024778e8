package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.StripeTill;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimPaymentTest {

    private final TalkingShop shop = new TalkingShop();
    private final StripeTill till = new StripeTill(shop.id());
    private final Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello"));
    private final ClaimPayment claim =
            new ClaimPayment(
                    till.provePayment(),
                    shop.linkPayment(),
                    new RefuseClaim(shop.conversations(), shop.audit()));

    @Test
    void who_has_the_client_secret_is_linked() {
        claims(till.secret());

        assertThat(shop.conversations().links(shop.id(), till.payment()))
                .extracting(LinkedPayment::proof)
                .containsExactly(LinkedPayment.Proof.CLIENT_SECRET);
        assertThat(shop.audit().of(shop.id()))
                .containsExactly(
                        "payment.linked by shopper: " + conversation.id() + " " + till.payment());
    }

    @Test
    void claiming_twice_is_claiming_once() {
        claims(till.secret());
        claims(till.secret());

        assertThat(shop.conversations().links(shop.id(), till.payment())).hasSize(1);
    }

    @Test
    void what_is_no_proof_is_refused_counted_and_audited() {
        Refusal refusal = refused(till.payment() + "_secret_wrong12345");

        assertThat(refusal.code()).isEqualTo("not_proved");
        assertThat(conversation.refusedClaims()).isOne();
        assertThat(shop.audit().of(shop.id())).hasSize(1);
        assertThat(shop.audit().of(shop.id()).get(0)).startsWith("payment.claim_refused");
        assertThat(shop.conversations().links(shop.id(), till.payment())).isEmpty();
    }

    @Test
    void the_secret_stands_in_no_audit_row() {
        refused(till.payment() + "_secret_wrong12345");

        assertThat(shop.audit().of(shop.id()).toString()).doesNotContain("wrong12345");
    }

    @Test
    void after_five_refused_claims_even_a_right_one_is_refused_unasked() {
        IntStream.range(0, 5).forEach(i -> refused("pi_nonsense"));
        int asked = till.asked();

        Refusal refusal = refused(till.secret());

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(till.asked()).isEqualTo(asked);
    }

    @Test
    void a_silent_stripe_is_not_counted_against_the_shopper() {
        till.isSilent();

        Refusal refusal = refused(till.secret());

        assertThat(refusal.code()).isEqualTo("stripe_unavailable");
        assertThat(conversation.refusedClaims()).isZero();
    }

    private void claims(String secret) {
        claim.by(shop.id(), conversation.id(), secret);
    }

    private Refusal refused(String secret) {
        return catchThrowableOfType(Refusal.class, () -> claims(secret));
    }
}
