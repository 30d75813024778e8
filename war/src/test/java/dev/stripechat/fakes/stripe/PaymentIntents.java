package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import java.util.List;
import java.util.Set;

/** Creating, reading and changing PaymentIntents. */
final class PaymentIntents {

    private static final Set<String> OPEN =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private final FakeAccount account;
    private final PaymentMethods methods;
    private final Confirmation confirmation;

    PaymentIntents(FakeAccount account, PaymentMethods methods, Confirmation confirmation) {
        this.account = account;
        this.methods = methods;
        this.confirmation = confirmation;
    }

    JsonObject create(ApiCall call) {
        call.takes(
                PaymentIntentCreateParams.class,
                "amount",
                "currency",
                "automatic_payment_methods",
                "payment_method_types",
                "capture_method",
                "metadata",
                "description",
                "receipt_email",
                "statement_descriptor",
                "statement_descriptor_suffix",
                "payment_method",
                "confirm",
                "return_url",
                "expand");
        Intent intent = new Intent(fresh(call.params()));
        methods.of(call).ifPresent(method -> choose(intent.json(), method));
        account.ledger().intents.put(intent.id(), intent);
        account.happened("payment_intent.created", intent.json());
        if (call.params().flag("confirm")) {
            return confirmation.confirm(intent, call);
        }
        return intent.shownTo(call.key());
    }

    JsonObject retrieve(ApiCall call) {
        call.takes(PaymentIntentRetrieveParams.class, "client_secret", "expand");
        Intent intent = account.ledger().intent(call.id());
        if (call.fromABrowser() || call.params().has("client_secret")) {
            intent.opensFor(call.params().needed("client_secret"));
        }
        return intent.shownTo(call.key());
    }

    JsonObject update(ApiCall call) {
        call.takes(
                PaymentIntentUpdateParams.class,
                "amount",
                "currency",
                "metadata",
                "description",
                "receipt_email",
                "payment_method",
                "expand");
        Intent intent = account.ledger().intent(call.id());
        if (call.params().has("amount")
                || call.params().has("currency")
                || call.params().has("payment_method")) {
            intent.mustBe(OPEN, "update the amount, currency or payment method of");
        }
        JsonObject changed = intent.json().deepCopy();
        Metadata.merge(changed, call.params());
        IntentFields.put(changed, call.params());
        methods.of(call).ifPresent(method -> choose(changed, method));
        intent.becomes(changed);
        intent.forgetsTheError();
        return intent.shownTo(call.key());
    }

    JsonObject list(ApiCall call) {
        call.takes(
                PaymentIntentListParams.class,
                "limit",
                "starting_after",
                "ending_before",
                "created",
                "expand");
        List<JsonObject> all =
                account.ledger().intents.values().stream().map(Intent::json).toList();
        return Listed.of(all, "/v1/payment_intents", call.params());
    }

    private JsonObject fresh(Params params) {
        JsonObject intent = Shapes.fresh("payment_intent", "pi", account.livemode());
        IntentFields.begin(intent);
        String id = Json.text(intent, "id");
        intent.addProperty("client_secret", id + "_secret_" + Letters.some(25));
        params.needed("amount");
        params.needed("currency");
        IntentFields.put(intent, params);
        Metadata.merge(intent, params);
        WaysToPay.put(intent, params);
        return intent;
    }

    private static void choose(JsonObject intent, Ledger.PaidWith method) {
        intent.addProperty("payment_method", Json.text(method.json(), "id"));
        intent.addProperty("status", "requires_confirmation");
    }
}
