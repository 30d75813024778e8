package dev.stripechat.payment.stripe;

import com.stripe.Stripe;
import com.stripe.exception.PermissionException;
import com.stripe.model.WebhookEndpoint;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointListParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import dev.stripechat.payment.KeyLacks;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeEndpoints;
import dev.stripechat.settings.FindStanding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Endpoints by Stripe's SDK, pinned to the version that it reads. None is made for a shop that is not at work. */
@Dependent
class SdkStripeEndpoints implements StripeEndpoints {

    private static final String DESCRIPTION = "Stripe Chat";
    private static final String MARK = "stripe_chat_connection";
    private static final WebhookEndpointListParams ALL =
            WebhookEndpointListParams.builder().setLimit(100L).build();

    private final StripeLine line;
    private final FindStanding findStanding;

    @Inject
    SdkStripeEndpoints(StripeLine line, FindStanding findStanding) {
        this.line = line;
        this.findStanding = findStanding;
    }

    @Override
    public Optional<Made> open(StripeAccess access, String url, Known known) {
        return SdkStripeGateway.ordered(findStanding, access, () -> opened(access, url, known));
    }

    /** An answer that was lost leaves an endpoint behind whose secret is lost too: the next try finds it by its address. */
    private Optional<Made> opened(StripeAccess access, String url, Known known) {
        List<WebhookEndpoint> there = at(access, url);
        List<WebhookEndpoint> stay = known.secret() ? staying(there, known) : List.of();
        there.stream()
                .filter(one -> !stay.contains(one))
                .forEach(one -> close(access, one.getId()));
        if (!stay.isEmpty()) {
            List<WebhookEndpoint> verified = stay.stream().filter(one -> is(one, known)).toList();
            hearAll(access, verified.isEmpty() ? stay : verified);
            return Optional.empty();
        }
        WebhookEndpoint made =
                named(access, stripe -> stripe.v1().webhookEndpoints().create(wanted(access, url)));
        return Optional.of(new Made(made.getId(), made.getSecret()));
    }

    /** What others have made, and of ours the known one; a single one may be that whose secret an admin has entered. */
    private static List<WebhookEndpoint> staying(List<WebhookEndpoint> there, Known known) {
        List<WebhookEndpoint> useful =
                there.stream().filter(one -> !isOurs(one) || is(one, known)).toList();
        return useful.isEmpty() && there.size() == 1 ? there : useful;
    }

    private static boolean is(WebhookEndpoint one, Known known) {
        return known.id().filter(one.getId()::equals).isPresent();
    }

    private static boolean isOurs(WebhookEndpoint one) {
        return one.getMetadata() != null && one.getMetadata().containsKey(MARK);
    }

    private List<WebhookEndpoint> at(StripeAccess access, String url) {
        return named(access, stripe -> stripe.v1().webhookEndpoints().list(ALL)).getData().stream()
                .filter(endpoint -> url.equals(endpoint.getUrl()))
                .toList();
    }

    private void hearAll(StripeAccess access, List<WebhookEndpoint> there) {
        if (SdkKeyRights.unheardBy(there).isEmpty()) {
            return;
        }
        WebhookEndpoint one = there.get(0);
        var all = new TreeSet<>(one.getEnabledEvents());
        all.addAll(SdkStripeEvents.HEARD);
        WebhookEndpointUpdateParams params =
                WebhookEndpointUpdateParams.builder()
                        .setDisabled(false)
                        .putExtraParam("enabled_events", List.copyOf(all))
                        .build();
        named(access, stripe -> stripe.v1().webhookEndpoints().update(one.getId(), params));
    }

    private static WebhookEndpointCreateParams wanted(StripeAccess access, String url) {
        return WebhookEndpointCreateParams.builder()
                .setUrl(url)
                .setDescription(DESCRIPTION)
                .putMetadata(MARK, access.connection().toString())
                .putExtraParam("enabled_events", SdkStripeEvents.HEARD)
                .putExtraParam("api_version", Stripe.API_VERSION)
                .build();
    }

    @Override
    public void close(StripeAccess access, String id) {
        try {
            named(access, stripe -> stripe.v1().webhookEndpoints().delete(id));
        } catch (StripeLine.Missing gone) {
            // it is as we want it
        }
    }

    @Override
    public void closeDouble(StripeAccess access, String url, String id) {
        boolean another =
                at(access, url).stream()
                        .filter(one -> "enabled".equals(one.getStatus()))
                        .anyMatch(one -> !isOurs(one));
        if (another) {
            close(access, id);
        }
    }

    /** Who may write may read: nobody is to be sent to Stripe twice. */
    private <T> T named(StripeAccess access, StripeLine.Call<T> call) {
        try {
            return line.answered(access, call);
        } catch (KeyRefused refused) {
            if (refused.getCause() instanceof PermissionException missing) {
                throw new KeyLacks(
                        SdkKeyRights.permission(missing)
                                .map(name -> name.replace("_read", "_write")),
                        missing);
            }
            throw refused;
        }
    }
}
