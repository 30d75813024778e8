package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a shop, a shopper, a bank and Stripe itself do with an account's payments, without going over HTTP. */
public final class FakePayments {

    private final FakeAccount account;
    private final ApiCall own;
    private final Deque<Outcome> planned = new ArrayDeque<>();
    private final Deque<String> plannedRefunds = new ArrayDeque<>();

    FakePayments(FakeAccount account, ApiCall own) {
        this.account = account;
        this.own = own;
    }

    /** The shop's backend makes a PaymentIntent for a card. */
    public JsonObject creates(long amount, String currency, Map<String, String> metadata) {
        JsonObject params = new JsonObject();
        params.addProperty("amount", amount);
        params.addProperty("currency", currency);
        JsonObject types = new JsonObject();
        types.addProperty("0", "card");
        params.add("payment_method_types", types);
        JsonObject pairs = new JsonObject();
        metadata.forEach(pairs::addProperty);
        params.add("metadata", pairs);
        return doing(() -> account.api().intents.create(own.with(new Params(params))));
    }

    /** Confirmed with a magic payment method such as {@code pm_card_visa}; the PaymentIntent as it is then, whatever the bank said. */
    public JsonObject confirms(String intent, String card) {
        JsonObject params = new JsonObject();
        params.addProperty("return_url", "https://shop.example/thanks");
        return doing(
                () -> {
                    try {
                        params.addProperty("payment_method", chosen(card));
                        account.api()
                                .confirmation
                                .confirm(of(intent), own.with(new Params(params)));
                    } catch (Refusal refusal) {
                        if (refusal.status() != 402) {
                            throw refusal;
                        }
                    }
                    return of(intent).json().deepCopy();
                });
    }

    /** The shopper answers the bank's question. */
    public JsonObject answersTheBank(String intent, boolean confirmed) {
        return doing(
                () -> {
                    of(intent).mustBe(Set.of("requires_action"), "answer the bank for");
                    account.bankSays(of(intent), confirmed);
                    return of(intent).json().deepCopy();
                });
    }

    /** Its money will be reserved, and taken later. */
    public void isTakenLater(String intent) {
        doing(
                () -> {
                    of(intent).json().addProperty("capture_method", "manual");
                    return intent;
                });
    }

    /** A payment that stayed in processing arrives. */
    public JsonObject arrives(String intent) {
        return doing(
                () -> {
                    account.api().endings.arrives(of(intent));
                    return of(intent).json().deepCopy();
                });
    }

    /** A payment that stayed in processing, or waits for the bank, fails after all. */
    public JsonObject fails(String intent, Decline why) {
        return doing(
                () -> {
                    of(intent).mustBe(Set.of("processing", "requires_action"), "fail");
                    account.api().payments.goes(of(intent), new Outcome.Declined(why));
                    return of(intent).json().deepCopy();
                });
    }

    public JsonObject cancels(String intent) {
        return doing(() -> account.api().endings.cancel(own.about(intent)));
    }

    public JsonObject refunds(String intent, long amount) {
        JsonObject params = new JsonObject();
        params.addProperty("payment_intent", intent);
        params.addProperty("amount", String.valueOf(amount));
        return doing(() -> account.api().refunds.create(own.with(new Params(params))));
    }

    /** The cardholder wants the money back. */
    public JsonObject disputes(String intent) {
        return doing(
                () ->
                        account.api()
                                .refunds
                                .dispute(
                                        account.ledger()
                                                .charge(
                                                        Json.text(
                                                                of(intent).json(),
                                                                "latest_charge"))));
    }

    /** What the cardholder wanted back is decided: {@code won} or {@code lost} for the shop. */
    public JsonObject disputeEnds(String intent, String status) {
        return doing(() -> account.api().refunds.closed(intent, status));
    }

    /** The PaymentIntent as Stripe has it now. */
    public JsonObject now(String intent) {
        return doing(() -> of(intent).json().deepCopy());
    }

    /** The next confirmation is declined for this reason, whatever the card. */
    public void nextDeclines(Decline why) {
        plan(new Outcome.Declined(why));
    }

    /** The next confirmation makes the bank ask; afterwards it is paid. */
    public void nextAsksTheBank() {
        plan(new Outcome.AskedByTheBank(new Outcome.Paid()));
    }

    /** The next confirmation stays in processing. */
    public void nextStaysInProcessing() {
        plan(new Outcome.Pending());
    }

    /** The next refund is not through at once: {@code pending}, {@code requires_action} or {@code failed}. */
    public void nextRefundIs(String status) {
        synchronized (account) {
            plannedRefunds.add(status);
        }
    }

    String plannedRefund() {
        return Optional.ofNullable(plannedRefunds.poll()).orElse("succeeded");
    }

    Optional<Outcome> planned() {
        return Optional.ofNullable(planned.poll());
    }

    private void plan(Outcome outcome) {
        synchronized (account) {
            planned.add(outcome);
        }
    }

    private String chosen(String card) {
        return account.api()
                .methods
                .magic(card)
                .map(method -> Json.text(method.json(), "id"))
                .orElseThrow(() -> new IllegalArgumentException("No test card: " + card));
    }

    private Intent of(String id) {
        return account.ledger().intent(id);
    }

    private <T> T doing(Supplier<T> action) {
        return account.during(own, action);
    }
}
