package dev.stripechat.payment;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A payment in words: 49.90 EUR, waiting for a payment method, of some shop, unless said. */
public final class APayment {

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    private PaymentIntentId id = Some.payment();
    private ShopId shop = Some.shop();
    private String account = "acct_1A2b3C4d5E6f";
    private Money amount = new Money(4990, "eur");
    private PaymentState state = PaymentState.REQUIRES_PAYMENT_METHOD;
    private Optional<String> code = Optional.empty();
    private Instant at = Instant.parse("2026-03-02T12:00:00.123Z");

    private APayment() {}

    public static APayment aPayment() {
        return new APayment();
    }

    public APayment called(PaymentIntentId newId) {
        id = newId;
        return this;
    }

    public APayment of(ShopId owner) {
        shop = owner;
        return this;
    }

    public APayment at(String newAccount) {
        account = newAccount;
        return this;
    }

    public APayment of(Money newAmount) {
        amount = newAmount;
        return this;
    }

    public APayment at(Instant time) {
        at = time;
        return this;
    }

    public APayment that(PaymentState newState) {
        state = newState;
        return this;
    }

    public APayment declined(String declineCode) {
        code = Optional.of(declineCode);
        return that(PaymentState.DECLINED);
    }

    public Payment keptIn(Payments payments) {
        Payment payment = new Payment(connection(), id);
        payment.hear(snapshot(), Optional.empty(), at);
        payments.keep(payment);
        return payment;
    }

    private StripeConnection connection() {
        return connection(shop, account, Mode.TEST);
    }

    /** A connection of that shop to that account. */
    public static StripeConnection connection(ShopId shop, String account, Mode mode) {
        StripeConnection connection = new StripeConnection(Some.connection(), shop);
        connection.connect(
                StripeConnection.Entry.of(mode, account, "whsec_" + "a1".repeat(16)),
                BOX,
                Instant.parse("2026-03-02T11:59:00Z"));
        return connection;
    }

    /** What makes it so. */
    PaymentSnapshot snapshot() {
        return new PaymentSnapshot(
                id,
                Mode.TEST,
                state,
                amount,
                code.map(
                        known ->
                                new Failure(
                                        Optional.of("card_declined"),
                                        Optional.of(known),
                                        Optional.empty(),
                                        Optional.empty())),
                Optional.of("ch_" + Some.word()),
                Optional.empty(),
                at,
                Map.of());
    }
}
