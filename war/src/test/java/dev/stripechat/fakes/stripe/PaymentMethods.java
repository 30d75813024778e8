package dev.stripechat.fakes.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;

/** The payment methods of an account: Stripe's magic names, those made before, and cards typed in a browser. */
final class PaymentMethods {

    private static final Set<String> OTHERS = Set.of("sepa_debit", "ideal");
    private static final String SEPA_IBAN = "payment_method_data[sepa_debit][iban]";

    /** Stripe's test accounts: money that arrives, and money that never does. */
    private static final Set<String> TEST_IBANS =
            Set.of("DE89370400440532013000", "DE62370400440532013001");

    private final FakeAccount account;

    PaymentMethods(FakeAccount account) {
        this.account = account;
    }

    JsonObject retrieve(ApiCall call) {
        return Ledger.found(account.ledger().paidWith, call.id(), "PaymentMethod", "payment_method")
                .json()
                .deepCopy();
    }

    /** The payment method that the call names or describes. */
    Optional<Ledger.PaidWith> of(ApiCall call) {
        Optional<Ledger.PaidWith> typed =
                call.params().group("payment_method_data").map(data -> typed(call, data));
        return typed.or(() -> call.params().text("payment_method").map(this::named));
    }

    /** A payment method by its magic name or its id. */
    Ledger.PaidWith named(String name) {
        Optional<Ledger.PaidWith> magic = account.livemode() ? Optional.empty() : magic(name);
        if (magic.isPresent()) {
            return magic.get();
        }
        Ledger.PaidWith kept = account.ledger().paidWith.get(name);
        if (kept == null) {
            throw Refusal.invalid("No such PaymentMethod: '" + name + "'")
                    .code("resource_missing")
                    .param("payment_method");
        }
        return kept;
    }

    /** A test card by the name of its payment method; the API takes these in test mode only. */
    Optional<Ledger.PaidWith> magic(String name) {
        return TestCards.named(name)
                .map(number -> keep(Card.test(number), TestCards.outcome(number)));
    }

    private Ledger.PaidWith typed(ApiCall call, Params data) {
        data.plays(Set.of("type", "card", "sepa_debit", "ideal", "billing_details"));
        String type = data.needed("type");
        if (OTHERS.contains(type)) {
            return other(type, data);
        }
        if (!type.equals("card")) {
            throw Refusal.notPlayed("payment_method_data[type]=" + type);
        }
        if (!call.fromABrowser()) {
            throw Refusal.of(
                    402,
                    "invalid_request_error",
                    "Sending credit card numbers directly to the Stripe API is generally unsafe."
                            + " To continue processing use Stripe.js, the Stripe mobile bindings, or"
                            + " Stripe Elements.");
        }
        Params card =
                data.group("card").orElseThrow(() -> Refusal.missing("payment_method_data[card]"));
        Card typed = Card.typed(card);
        return keep(
                typed,
                account.livemode()
                        ? new Outcome.Declined(Decline.of("live_mode_test_card"))
                        : TestCards.outcome(typed.number()));
    }

    /** A direct debit, whose money comes days later, or a way over the bank's page. */
    private Ledger.PaidWith other(String type, Params data) {
        Outcome outcome = new Outcome.AskedByTheBank(new Outcome.Paid());
        JsonObject details = new JsonObject();
        if (type.equals("sepa_debit")) {
            String iban =
                    data.group(type).orElseThrow(() -> Refusal.missing(SEPA_IBAN)).needed("iban");
            if (!TEST_IBANS.contains(iban)) {
                throw Refusal.invalid("The IBAN you provided is invalid.").code("invalid_iban");
            }
            details.addProperty("country", "DE");
            details.addProperty("last4", iban.substring(iban.length() - 4));
            outcome = new Outcome.Pending();
        }
        Ledger.PaidWith kept = keep(Card.test("4242424242424242"), outcome);
        kept.json().addProperty("type", type);
        kept.json().remove("card");
        kept.json().add(type, details);
        return kept;
    }

    private Ledger.PaidWith keep(Card card, Outcome outcome) {
        JsonObject json = Shapes.fresh("payment_method", "pm", account.livemode());
        JsonObject billing = json.getAsJsonObject("billing_details");
        Json.nothing(billing, "email", "name", "phone", "tax_id");
        JsonObject address = billing.getAsJsonObject("address");
        Json.nothing(address, address.keySet().toArray(String[]::new));
        JsonObject shown = json.getAsJsonObject("card");
        describe(shown, card);
        shown.addProperty("display_brand", card.brand());
        JsonArray networks = new JsonArray();
        networks.add(card.brand());
        shown.getAsJsonObject("networks").add("available", networks);
        Json.nothing(shown, "generated_from", "wallet");
        Ledger.PaidWith kept = new Ledger.PaidWith(json, card, outcome);
        account.ledger().paidWith.put(Json.text(json, "id"), kept);
        return kept;
    }

    static void describe(JsonObject shown, Card card) {
        shown.addProperty("brand", card.brand());
        shown.addProperty("last4", card.last4());
        shown.addProperty("exp_month", card.month());
        shown.addProperty("exp_year", card.year());
    }
}
