package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.InMemoryShopStandings;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.ShopStanding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A shop that has switched us off: its payments are looked at and not touched. */
class PausedShopTest {

    private static final Money AMOUNT = new Money(4990, "eur");

    private final FakeStripe stripe = FakeStripe.start();
    private final FakeAccount account = stripe.account();
    private final ShopId shop = Some.shop();
    private final InMemoryShopStandings standings = new InMemoryShopStandings();
    private final StripeGateway gateway = gateway();
    private final StripeAccess access =
            new StripeAccess(
                    shop,
                    new StripeConnectionId(new UUID(7, 1)),
                    Mode.TEST,
                    true,
                    account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE));

    @Test
    void no_payment_of_a_paused_shop_is_touched_and_each_may_be_looked_at() {
        PaymentIntentId payment = gateway.create(access, AMOUNT, Map.of(), "made").paymentIntent();
        ShopStanding paused = new ShopStanding(shop, Instant.now());
        paused.pauses(Instant.now());
        standings.keep(paused);

        refused(() -> gateway.create(access, AMOUNT, Map.of(), "another"));
        refused(() -> gateway.adjust(access, payment, new Money(1, "eur"), "adjust"));
        refused(() -> gateway.remember(access, payment, Map.of("a", "b"), "remember"));
        refused(() -> gateway.cancel(access, payment, "cancel"));

        assertThat(gateway.look(access, payment).orElseThrow().amount()).isEqualTo(AMOUNT);
        assertThat(gateway.retrieve(access, payment).orElseThrow().state())
                .isNotEqualTo(PaymentState.CANCELED);
        paused.works(Instant.now());
        assertThat(gateway.cancel(access, payment, "cancel").state())
                .isEqualTo(PaymentState.CANCELED);
        stripe.close();
    }

    private static void refused(ThrowingCallable order) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        StripeSilent.class, silent -> assertThat(silent.wasTaken()).isFalse());
    }

    private StripeGateway gateway() {
        StripeLine line =
                new StripeLine(new StripeAddress(Optional.of(stripe.api())), (what, outcome) -> {});
        return new SdkStripeGateway(
                new StripeCalls(line), new StripeOrders(line), new FindStanding(standings));
    }
}
