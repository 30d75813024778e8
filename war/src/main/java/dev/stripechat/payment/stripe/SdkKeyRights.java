package dev.stripechat.payment.stripe;

import com.stripe.exception.PermissionException;
import com.stripe.model.WebhookEndpoint;
import com.stripe.param.PaymentIntentUpdateParams;
import com.stripe.param.PaymentMethodDomainCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.WebhookEndpointListParams;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.KeyRights;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tries the rights of a key by the SDK. Who may not is answered 403 before anything is looked up, with the name of the
 * permission that is missing; who may is told that there is none of that id.
 */
@Dependent
class SdkKeyRights implements KeyRights {

    private static final String NONE = "pi_000000000000000000000000";
    private static final WebhookEndpointListParams ALL =
            WebhookEndpointListParams.builder().setLimit(100L).build();
    private static final Pattern PERMISSION = Pattern.compile("\\brak_[a-z_]{3,60}\\b");

    private final StripeLine line;

    @Inject
    SdkKeyRights(StripeLine line) {
        this.line = line;
    }

    @Override
    public Tried tried(StripeAccess access, Right right, String domain) {
        try {
            line.answered(access, call(right, domain));
        } catch (StripeLine.Missing | RequestRefused allowed) {
            return new Tried(true, Optional.empty());
        } catch (KeyRefused refused) {
            if (refused.getCause() instanceof PermissionException missing) {
                return new Tried(false, permission(missing));
            }
            throw refused;
        }
        return new Tried(true, Optional.empty());
    }

    @Override
    public Optional<List<String>> unheard(StripeAccess access, String webhookUrl) {
        try {
            return Optional.of(
                    unheardBy(
                            line
                                    .answered(
                                            access,
                                            stripe -> stripe.v1().webhookEndpoints().list(ALL))
                                    .getData()
                                    .stream()
                                    .filter(endpoint -> webhookUrl.equals(endpoint.getUrl()))
                                    .toList()));
        } catch (KeyRefused mayNotLook) {
            return Optional.empty();
        }
    }

    /** The name of what is missing, if Stripe says it. */
    static Optional<String> permission(PermissionException missing) {
        Matcher named = PERMISSION.matcher(String.valueOf(missing.getMessage()));
        return named.find() ? Optional.of(named.group()) : Optional.empty();
    }

    /** All, if there is no endpoint, or none that is switched on. */
    static List<String> unheardBy(List<WebhookEndpoint> endpoints) {
        Set<String> sent =
                endpoints.stream()
                        .filter(endpoint -> "enabled".equals(endpoint.getStatus()))
                        .flatMap(endpoint -> endpoint.getEnabledEvents().stream())
                        .collect(Collectors.toSet());
        return sent.contains("*")
                ? List.of()
                : SdkStripeEvents.HEARD.stream().filter(type -> !sent.contains(type)).toList();
    }

    private static StripeLine.Call<Object> call(Right right, String domain) {
        return switch (right) {
            case PAYMENT_INTENTS_WRITE ->
                    stripe ->
                            stripe.v1()
                                    .paymentIntents()
                                    .update(
                                            NONE,
                                            PaymentIntentUpdateParams.builder()
                                                    .putMetadata("stripe_chat_check", "1")
                                                    .build());
            case REFUNDS_WRITE ->
                    stripe ->
                            stripe.v1()
                                    .refunds()
                                    .create(
                                            RefundCreateParams.builder()
                                                    .setPaymentIntent(NONE)
                                                    .build());
            case PAYMENT_METHOD_DOMAINS_WRITE ->
                    stripe ->
                            stripe.v1()
                                    .paymentMethodDomains()
                                    .create(
                                            PaymentMethodDomainCreateParams.builder()
                                                    .setDomainName(domain)
                                                    .build());
        };
    }
}
