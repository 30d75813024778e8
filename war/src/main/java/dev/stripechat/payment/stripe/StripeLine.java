package dev.stripechat.payment.stripe;

import com.google.gson.JsonParser;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeFailed;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;

/** One call by stripe-java: 3 s to connect, 10 s to read; whatever goes wrong is said in our words. */
@Dependent
class StripeLine {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;

    private final StripeAddress address;
    private final Tally tally;

    static {
        // the SDK would send data of this machine along and write a file into the home directory
        Stripe.enableTelemetry = false;
    }

    @Inject
    StripeLine(StripeAddress address, Tally tally) {
        this.address = address;
        this.tally = tally;
    }

    /** Too often for now, or another request holds the PaymentIntent. */
    static final class StripeBusy extends StripeSilent {

        private static final long serialVersionUID = 1L;

        StripeBusy(StripeException cause) {
            super("Stripe is asked too often", cause, false, Optional.empty());
        }
    }

    /** It says how long it wants to be left alone. */
    static final class StripeAsksToWait extends StripeSilent {

        private static final long serialVersionUID = 1L;

        StripeAsksToWait(StripeException cause, Duration wait) {
            super(
                    "Stripe asks to wait",
                    cause,
                    !(cause instanceof RateLimitException),
                    Optional.of(wait));
        }

        @Override
        public boolean isKept() {
            return wasTaken();
        }
    }

    /** The SDK's call, which may fail in every way. */
    interface Call<T> {
        T make(StripeClient client) throws StripeException;
    }

    /** The same with a client. */
    private interface Made<T> {
        T make() throws StripeException;
    }

    /** A PaymentIntent in an answer, as it stands. */
    static PaymentSnapshot current(PaymentIntent answered) {
        return new PaymentJson(
                        JsonParser.parseString(answered.getLastResponse().body()).getAsJsonObject())
                .current();
    }

    private StripeClient client(StripeAccess access) {
        return StripeClient.builder()
                .setApiKey(access.apiKey())
                .setApiBase(address.forAccess(access))
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(0)
                .build();
    }

    /** This account has none of that id. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(Throwable cause) {
            super(cause);
        }
    }

    /** A PaymentIntent as it stands; nothing, when this account has none of that id. */
    Optional<PaymentSnapshot> shown(StripeAccess access, PaymentIntentId id) {
        try {
            return Optional.of(
                    answered(
                            access,
                            stripe -> current(stripe.v1().paymentIntents().retrieve(id.value()))));
        } catch (Missing none) {
            return Optional.empty();
        }
    }

    /**
     * What Stripe answers.
     *
     * @throws Missing when this account has none of that id
     */
    <T> T answered(StripeAccess access, Call<T> call) {
        try {
            T answer = made(() -> call.make(client(access)));
            tally.count("stripe_calls", "answered");
            return answer;
        } catch (RuntimeException failure) {
            tally.count("stripe_calls", outcome(failure));
            throw failure;
        }
    }

    private static String outcome(RuntimeException failure) {
        if (failure instanceof StripeBusy) {
            return "busy";
        }
        if (failure instanceof Missing) {
            return "missing";
        }
        if (failure instanceof KeyRefused) {
            return "key_refused";
        }
        return failure instanceof RequestRefused ? "refused" : "silent";
    }

    /** The SDK fails with unchecked exceptions too: an empty body is a NullPointerException. */
    private static <T> T made(Made<T> call) {
        try {
            return call.make();
        } catch (RateLimitException tooOften) {
            throw RetryAfter.of(tooOften)
                    .<StripeSilent>map(wait -> new StripeAsksToWait(tooOften, wait))
                    .orElseGet(() -> new StripeBusy(tooOften));
        } catch (AuthenticationException refused) {
            throw new KeyRefused(
                    "Stripe refuses the key (%d)".formatted(refused.getStatusCode()), refused);
        } catch (InvalidRequestException wrong) {
            if (wrong.getStatusCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                throw new Missing(wrong);
            }
            throw new RequestRefused("Stripe refuses the request (" + wrong.getCode() + ")", wrong);
        } catch (IdempotencyException anotherRequest) {
            throw new RequestRefused("the idempotency key was used before", anotherRequest);
        } catch (KeyRefused ours) {
            throw ours;
        } catch (StripeException failed) {
            throw RetryAfter.of(failed)
                    .<StripeSilent>map(wait -> new StripeAsksToWait(failed, wait))
                    .orElseGet(() -> silent(failed));
        } catch (RuntimeException failed) {
            throw silent(failed);
        }
    }

    private static StripeSilent silent(Exception failed) {
        boolean answered =
                failed instanceof StripeException told
                        && told.getStatusCode() != null
                        && told.getStatusCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR;
        if (answered) {
            return new StripeFailed("Stripe has failed", failed);
        }
        return new StripeSilent(
                "Stripe gives no answer (%s)".formatted(failed.getClass().getSimpleName()), failed);
    }
}
