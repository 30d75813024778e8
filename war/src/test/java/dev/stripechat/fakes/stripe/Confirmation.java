package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import com.stripe.param.PaymentIntentConfirmParams;
import java.util.Set;

/** Confirming a PaymentIntent, from the shop's backend or from the shopper's browser. */
final class Confirmation {

    private static final Set<String> CONFIRMABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final Set<String> BROWSERS = Set.of("client_secret", "payment_method_data");

    private final FakeAccount account;
    private final PaymentMethods methods;
    private final Payments payments;

    Confirmation(FakeAccount account, PaymentMethods methods, Payments payments) {
        this.account = account;
        this.methods = methods;
        this.payments = payments;
    }

    JsonObject confirm(ApiCall call) {
        JsonObject known = call.params().tree().deepCopy();
        BROWSERS.forEach(known::remove);
        call.with(new Params(known))
                .takes(
                        PaymentIntentConfirmParams.class,
                        "payment_method",
                        "return_url",
                        "receipt_email",
                        "use_stripe_sdk",
                        "expand");
        Intent intent = account.ledger().intent(call.id());
        if (call.fromABrowser()) {
            intent.opensFor(call.params().needed("client_secret"));
        }
        return confirm(intent, call);
    }

    JsonObject confirm(Intent intent, ApiCall call) {
        intent.mustBe(CONFIRMABLE, "confirm");
        needsReturnUrl(intent, call);
        String method =
                methods.of(call)
                        .map(kept -> Json.text(kept.json(), "id"))
                        .orElseGet(() -> chosenBefore(intent));
        JsonObject changed = intent.json().deepCopy();
        changed.addProperty("payment_method", method);
        call.params()
                .text("receipt_email")
                .ifPresent(email -> changed.addProperty("receipt_email", email));
        intent.becomes(changed);
        intent.returnsTo(call.params().text("return_url").orElse(""));
        payments.goes(intent, account.nextOutcome(method))
                .ifPresent(
                        why -> {
                            throw declined(intent, call);
                        });
        return intent.shownTo(call.key());
    }

    private static Refusal declined(Intent intent, ApiCall call) {
        JsonObject error = intent.json().getAsJsonObject("last_payment_error").deepCopy();
        error.add("payment_intent", intent.shownTo(call.key()));
        return Refusal.of(402, error);
    }

    private static String chosenBefore(Intent intent) {
        if (!Json.has(intent.json(), "payment_method")) {
            throw Refusal.invalid(
                            "You cannot confirm this PaymentIntent because it's missing a payment"
                                    + " method. You can either update the PaymentIntent with a"
                                    + " payment method and then confirm it again, or confirm it again"
                                    + " directly with a payment method or ConfirmationToken.")
                    .code("payment_intent_unexpected_state")
                    .with("payment_intent", intent.json().deepCopy());
        }
        return Json.text(intent.json(), "payment_method");
    }

    private static void needsReturnUrl(Intent intent, ApiCall call) {
        if (!Json.has(intent.json(), "automatic_payment_methods")
                || call.params().has("return_url")) {
            return;
        }
        JsonObject automatic = intent.json().getAsJsonObject("automatic_payment_methods");
        if (Json.is(automatic, "allow_redirects", "always")) {
            throw Refusal.invalid(
                            "This PaymentIntent is configured to accept payment methods enabled in"
                                    + " your Dashboard. Because some of these payment methods might"
                                    + " redirect your customer off of your page, you must provide a"
                                    + " `return_url`. If you don't want to accept redirect-based"
                                    + " payment methods, set `automatic_payment_methods[enabled]` to"
                                    + " `true` and `automatic_payment_methods[allow_redirects]` to"
                                    + " `never` when creating Setup Intents and Payment Intents.")
                    .param("return_url");
        }
    }
}
