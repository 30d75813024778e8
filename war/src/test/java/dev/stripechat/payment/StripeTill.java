package dev.stripechat.payment;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A shop whose account has one PaymentIntent of 49.90 EUR, for tests of rooms above. */
public final class StripeTill {

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryStripe stripe = new InMemoryStripe();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final PaymentIntentId payment = new PaymentIntentId("pi_3QxT4aL9bYcRdE7f");

    public StripeTill(ShopId shop) {
        StripeConnection connection =
                new StripeConnection(new StripeConnectionId(new UUID(7, 1)), shop);
        connection.connect(
                new StripeConnection.Entry(
                        Mode.TEST,
                        "acct_1A2b3C4d5E6f",
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.of(false),
                        Optional.of(Set.of())),
                BOX,
                clock.instant());
        connections.keep(connection);
        is(PaymentState.REQUIRES_PAYMENT_METHOD);
    }

    /** How it stands at Stripe from now on; declined means: with an error and a charge. */
    public void is(PaymentState state) {
        boolean untouched = state == PaymentState.REQUIRES_PAYMENT_METHOD;
        stripe.shows(
                new PaymentSnapshot(
                        payment,
                        Mode.TEST,
                        state,
                        new Money(4990, "eur"),
                        state == PaymentState.DECLINED
                                ? Optional.of(Failure.SILENT)
                                : Optional.empty(),
                        untouched ? Optional.empty() : Optional.of("ch_1"),
                        Optional.of(new ClientSecret(secret())),
                        Instant.parse("2026-03-02T11:59:00Z"),
                        Map.of()));
    }

    public void isSilent() {
        stripe.isSilent();
    }

    /** Stripe wants to be left alone for that time. */
    public void asksToWait(Duration wait) {
        stripe.asksToWait(wait);
    }

    /** What happens elsewhere while it is asked the next time. */
    public void whenAsked(Runnable meanwhile) {
        stripe.whenAsked(meanwhile);
    }

    public void answersAgain() {
        stripe.answersAgain();
    }

    /** It takes no more pairs of metadata. */
    public void takesNoMore() {
        stripe.takesNoMore();
    }

    public PaymentIntentId payment() {
        return payment;
    }

    public String secret() {
        return payment + "_secret_a1b2c3d4e5f6";
    }

    /** How often Stripe was asked. */
    public int asked() {
        return stripe.asked();
    }

    /** What was written at Stripe. */
    public List<String> written() {
        return stripe.written();
    }

    public ProvePayment provePayment() {
        AskStripe askStripe = new AskStripe(connections, payments, BOX);
        RecordPayment record = new RecordPayment(connections, payments, event -> {}, clock);
        return new ProvePayment(askStripe, record, stripe, clock);
    }

    public NotePayment notePayment() {
        ConnectStripe connectStripe =
                new ConnectStripe(
                        connections,
                        new InMemoryIntake(),
                        Some.outbox(),
                        BOX,
                        (shop, actor, action, subject) -> {},
                        clock);
        return new NotePayment(new AskStripe(connections, payments, BOX), connectStripe, stripe);
    }
}
