package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the endpoint at Stripe by which the events of a connection come in, so that nobody has to carry its secret over, and
 * takes it away with the connection. Interrupted anywhere, it can be done again.
 */
@Dependent
public class OpenEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(OpenEndpoint.class);
    private static final String NOT_ALLOWED = "not_allowed";

    private final AskStripe askStripe;
    private final StripeEndpoints endpoints;
    private final ConnectStripe connectStripe;
    private final PublicUrl publicUrl;

    @Inject
    public OpenEndpoint(
            AskStripe askStripe,
            StripeEndpoints endpoints,
            ConnectStripe connectStripe,
            PublicUrl publicUrl) {
        this.askStripe = askStripe;
        this.endpoints = endpoints;
        this.connectStripe = connectStripe;
        this.publicUrl = publicUrl;
    }

    /**
     * Makes it, or leaves the one that is there. What Stripe has against it is kept with the connection.
     *
     * @return the connection as it is now
     * @throws Refusal not found; conflict ({@code no_api_key}, {@code being_opened})
     */
    public StripeConnection of(Member admin, StripeConnectionId id) {
        StripeConnection connection = own(admin, id);
        StripeAccess access =
                askStripe
                        .by(id)
                        .orElseThrow(
                                () -> Refusal.conflict("no_api_key", "There is no key to use."));
        connectStripe.opens(admin, id);
        String why = tried(admin, access, known(connection));
        if (!why.isEmpty()) {
            LOG.info("no endpoint was made at Stripe for connection {}: {}", id, why);
        }
        return own(admin, id);
    }

    private static StripeEndpoints.Known known(StripeConnection connection) {
        return new StripeEndpoints.Known(
                connection.hasWebhookSecret(), connection.hearing().endpoint());
    }

    /** Why not, as a word. */
    private String tried(Member admin, StripeAccess access, StripeEndpoints.Known known) {
        String url = publicUrl.of(StripeEndpoints.PATH + access.connection());
        String why = "failed";
        try {
            Optional<StripeEndpoints.Made> made = endpoints.open(access, url, known);
            boolean isOfUse =
                    made.map(one -> connectStripe.opened(admin, access, one)).orElse(true);
            if (!isOfUse) {
                endpoints.close(access, made.orElseThrow().id());
            }
            why = "";
        } catch (StripeSilent silent) {
            why = "silent";
        } catch (KeyLacks lacks) {
            why = NOT_ALLOWED + ":" + lacks.permission();
        } catch (KeyRefused refused) {
            why = "key_refused";
        } catch (RequestRefused notTaken) {
            why = "not_taken";
        } finally {
            connectStripe.settled(access, why);
        }
        return why;
    }

    /**
     * Takes the connection away, and its endpoint with it. Whether Stripe takes part does not matter: an endpoint that stays
     * behind sends to nobody.
     *
     * @throws Refusal as {@link ConnectStripe#remove}
     */
    public void remove(Member admin, StripeConnectionId id) {
        Optional<String> endpoint = own(admin, id).hearing().endpoint();
        Optional<StripeAccess> access = endpoint.flatMap(known -> readable(id));
        connectStripe.remove(admin, id);
        access.ifPresent(by -> close(by, endpoint.orElseThrow()));
    }

    private void close(StripeAccess access, String endpoint) {
        try {
            endpoints.close(access, endpoint);
        } catch (StripeSilent | KeyRefused | RequestRefused stays) {
            LOG.info("{}: its endpoint {} stays at Stripe", access, endpoint);
        }
    }

    /** Keys that cannot be read any more must not keep anybody from taking the connection away. */
    private Optional<StripeAccess> readable(StripeConnectionId id) {
        try {
            return askStripe.by(id);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private StripeConnection own(Member admin, StripeConnectionId id) {
        return askStripe
                .connection(id)
                .filter(connection -> connection.shop().equals(admin.shop()))
                .orElseThrow(() -> Refusal.notFound("There is no such connection."));
    }
}
