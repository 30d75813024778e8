package dev.stripechat.fakes.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import java.util.Map;

/** A shop's backend that talks to a Stripe with Stripe's own library. */
record Backend(StripeClient client) {

    static Backend with(FakeStripe stripe, String key) {
        Stripe.enableTelemetry = false;
        return new Backend(StripeClient.builder().setApiKey(key).setApiBase(stripe.api()).build());
    }

    static PaymentIntentCreateParams.Builder params() {
        return PaymentIntentCreateParams.builder()
                .setAmount(1099L)
                .setCurrency("eur")
                .addPaymentMethodType("card")
                .putMetadata("order", "10001");
    }

    PaymentIntent create() throws StripeException {
        return client.v1().paymentIntents().create(params().build());
    }

    PaymentIntent retrieve(PaymentIntent intent) throws StripeException {
        return client.v1().paymentIntents().retrieve(intent.getId());
    }

    /** Its latest charge, expanded. */
    Charge charge(PaymentIntent intent) throws StripeException {
        return client.v1()
                .paymentIntents()
                .retrieve(
                        intent.getId(),
                        PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build())
                .getLatestChargeObject();
    }

    PaymentIntent confirm(PaymentIntent intent, String method) throws StripeException {
        return client.v1()
                .paymentIntents()
                .confirm(
                        intent.getId(),
                        PaymentIntentConfirmParams.builder().setPaymentMethod(method).build());
    }

    PaymentIntent update(PaymentIntent intent, Map<String, String> metadata, String key)
            throws StripeException {
        return client.v1()
                .paymentIntents()
                .update(
                        intent.getId(),
                        PaymentIntentUpdateParams.builder().putAllMetadata(metadata).build(),
                        RequestOptions.builder().setIdempotencyKey(key).build());
    }
}
