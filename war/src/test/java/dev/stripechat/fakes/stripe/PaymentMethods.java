package dev.stripechat.fakes.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;

/** The payment methods of an account: Stripe's magic names, those made before, and cards typed in a browser. */
final class PaymentMethods {

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
        data.plays(Set.of("type", "card"));
        if (!data.needed("type").equals("card")) {
            throw Refusal.notPlayed("payment_method_data[type]=" + data.needed("type"));
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
