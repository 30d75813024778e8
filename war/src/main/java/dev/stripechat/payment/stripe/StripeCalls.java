package dev.stripechat.payment.stripe;

import com.google.gson.JsonParser;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentUpdateParams;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Single calls by stripe-java: 3 s to connect, 10 s to read, each tried three times. A Stripe that fails again and again
 * is left alone for some seconds; one that says how long to wait is not asked again before. One account that asks too often does not take Stripe away from the others.
 */
@Dependent
@Retry(
        maxRetries = 2,
        delay = 400,
        jitter = 200,
        retryOn = StripeSilent.class,
        abortOn = StripeCalls.StripeAsksToWait.class)
@CircuitBreaker(
        requestVolumeThreshold = 12,
        failureRatio = 0.75,
        delay = 5_000,
        failOn = StripeSilent.class,
        skipOn = {StripeCalls.StripeBusy.class, StripeCalls.StripeAsksToWait.class})
@Bulkhead(StripeCalls.AT_ONCE)
class StripeCalls {

    /** Of each kind: a slow Stripe must not hold all threads that do the work of others, too (16 jobs run at once). */
    static final int AT_ONCE = 6;

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;

    private final StripeAddress address;
    private final Tally tally;

    static {
        // the SDK would send data of this machine along and write a file into the home directory
        Stripe.enableTelemetry = false;
    }

    @Inject
    StripeCalls(StripeAddress address, Tally tally) {
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
    }

    /** The SDK's call, which may fail in every way. */
    private interface Call<T> {
        T make() throws StripeException;
    }

    public Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id) {
        try {
            return Optional.of(
                    answered(
                            () -> {
                                var found =
                                        client(access).v1().paymentIntents().retrieve(id.value());
                                return new PaymentJson(
                                                JsonParser.parseString(
                                                                found.getLastResponse().body())
                                                        .getAsJsonObject())
                                        .current();
                            }));
        } catch (Missing none) {
            return Optional.empty();
        }
    }

    public void remember(
            StripeAccess access,
            PaymentIntentId id,
            Map<String, String> metadata,
            String idempotencyKey) {
        PaymentIntentUpdateParams params =
                PaymentIntentUpdateParams.builder().putAllMetadata(metadata).build();
        RequestOptions once = RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        try {
            answered(() -> client(access).v1().paymentIntents().update(id.value(), params, once));
        } catch (Missing none) {
            throw new RequestRefused("Stripe has no such payment", none);
        }
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
    private static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(Throwable cause) {
            super(cause);
        }
    }

    private <T> T answered(Call<T> call) {
        try {
            T answer = made(call);
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
    private static <T> T made(Call<T> call) {
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
        return new StripeSilent(
                "Stripe gives no answer (%s)".formatted(failed.getClass().getSimpleName()), failed);
    }
}
