package dev.stripechat.fakes.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointListParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import java.util.List;

/** The webhook endpoints of an account; unlike Stripe's they may be on this machine in test mode. */
final class Endpoints {

    private static final int MOST = 16;

    private final FakeAccount account;

    Endpoints(FakeAccount account) {
        this.account = account;
    }

    /** The only answer that tells the secret. */
    JsonObject create(ApiCall call) {
        call.takes(
                WebhookEndpointCreateParams.class,
                "url",
                "enabled_events",
                "api_version",
                "description",
                "metadata",
                "expand");
        Params params = call.params();
        String url = params.needed("url");
        List<String> types = params.list("enabled_events");
        if (types.isEmpty()) {
            throw Refusal.missing("enabled_events");
        }
        String secret = "whsec_" + Letters.some(32);
        Endpoint endpoint = opens(url, types, secret);
        Metadata.merge(endpoint.json(), params);
        params.text("description")
                .ifPresent(text -> endpoint.json().addProperty("description", text));
        params.text("api_version")
                .ifPresent(version -> endpoint.json().addProperty("api_version", version));
        JsonObject told = endpoint.json().deepCopy();
        told.addProperty("secret", secret);
        return told;
    }

    Endpoint opens(String url, List<String> types, String secret) {
        if (account.ledger().endpoints.size() == MOST) {
            throw Refusal.invalid(
                    "You have reached the maximum of 16 "
                            + (account.livemode() ? "live" : "test")
                            + " webhook endpoints.");
        }
        JsonObject json = Shapes.fresh("webhook_endpoint", "we", account.livemode());
        Json.nothing(json, "description");
        json.addProperty("url", reachable(url));
        json.add("enabled_events", array(types));
        Endpoint endpoint = new Endpoint(json, secret);
        account.ledger().endpoints.put(endpoint.id(), endpoint);
        return endpoint;
    }

    JsonObject retrieve(ApiCall call) {
        return found(call).json().deepCopy();
    }

    JsonObject update(ApiCall call) {
        call.takes(
                WebhookEndpointUpdateParams.class,
                "url",
                "enabled_events",
                "disabled",
                "description",
                "metadata",
                "expand");
        JsonObject json = found(call).json();
        Params params = call.params();
        params.text("url").ifPresent(url -> json.addProperty("url", reachable(url)));
        if (params.has("enabled_events")) {
            json.add("enabled_events", array(params.list("enabled_events")));
        }
        params.text("disabled")
                .ifPresent(
                        off ->
                                json.addProperty(
                                        "status", off.equals("true") ? "disabled" : "enabled"));
        params.text("description").ifPresent(text -> json.addProperty("description", text));
        Metadata.merge(json, params);
        return json.deepCopy();
    }

    JsonObject list(ApiCall call) {
        call.takes(
                WebhookEndpointListParams.class,
                "limit",
                "starting_after",
                "ending_before",
                "expand");
        List<JsonObject> all =
                account.ledger().endpoints.values().stream().map(Endpoint::json).toList();
        return Listed.of(all, "/v1/webhook_endpoints", call.params());
    }

    JsonObject delete(ApiCall call) {
        account.ledger().endpoints.remove(found(call).id());
        JsonObject gone = Shapes.fixture("deleted_webhook_endpoint");
        gone.addProperty("id", call.id());
        return gone;
    }

    private Endpoint found(ApiCall call) {
        return Ledger.found(
                account.ledger().endpoints, call.id(), "webhook endpoint", "webhook_endpoint");
    }

    private String reachable(String url) {
        boolean here = url.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/.*");
        if (!here && !url.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw Refusal.invalid("Not a valid URL").code("url_invalid").param("url");
        }
        if (account.livemode() && here) {
            throw Refusal.invalid("Invalid URL: URL must be publicly accessible.")
                    .code("url_invalid")
                    .param("url");
        }
        if (account.livemode() && !url.startsWith("https://")) {
            throw Refusal.invalid("Invalid URL: live mode endpoints must use HTTPS").param("url");
        }
        return url;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
