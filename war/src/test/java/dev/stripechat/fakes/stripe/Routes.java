package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of the API, who may use them, and what they do. */
final class Routes {

    private static final List<Route> ALL =
            List.of(
                    write("/v1/payment_intents", (api, call) -> api.intents.create(call)),
                    read("/v1/payment_intents", (api, call) -> api.intents.list(call)),
                    read("/v1/payment_intents/ID", (api, call) -> api.intents.retrieve(call))
                            .alsoFromBrowsers(),
                    write("/v1/payment_intents/ID", (api, call) -> api.intents.update(call)),
                    write(
                                    "/v1/payment_intents/ID/confirm",
                                    (api, call) -> api.confirmation.confirm(call))
                            .alsoFromBrowsers(),
                    write("/v1/payment_intents/ID/cancel", (api, call) -> api.endings.cancel(call)),
                    write(
                            "/v1/payment_intents/ID/capture",
                            (api, call) -> api.endings.capture(call)),
                    read("/v1/charges/ID", (api, call) -> api.charges.retrieve(call))
                            .needing(Permission.CHARGES_READ),
                    write("/v1/refunds", (api, call) -> api.refunds.create(call))
                            .needing(Permission.CHARGES_WRITE),
                    read("/v1/refunds", (api, call) -> api.refunds.list(call))
                            .needing(Permission.CHARGES_READ),
                    read("/v1/refunds/ID", (api, call) -> api.refunds.retrieve(call))
                            .needing(Permission.CHARGES_READ),
                    read("/v1/disputes/ID", (api, call) -> api.refunds.retrieveDispute(call))
                            .needing(Permission.DISPUTES_READ),
                    read("/v1/payment_methods/ID", (api, call) -> api.methods.retrieve(call))
                            .needing(Permission.PAYMENT_METHODS_READ),
                    write("/v1/payment_method_domains", (api, call) -> api.domain(call))
                            .needing(Permission.PAYMENT_METHOD_DOMAINS_WRITE),
                    read("/v1/events/ID", (api, call) -> api.event(call))
                            .needing(Permission.EVENTS_READ),
                    read("/v1/account", (api, call) -> api.own(call))
                            .needing(Permission.ACCOUNT_READ),
                    read("/v1/accounts/ID", (api, call) -> api.named(call))
                            .needing(Permission.ACCOUNT_READ),
                    write("/v1/webhook_endpoints", (api, call) -> api.endpoints.create(call))
                            .needing(Permission.WEBHOOKS_WRITE),
                    read("/v1/webhook_endpoints", (api, call) -> api.endpoints.list(call))
                            .needing(Permission.WEBHOOKS_READ),
                    read("/v1/webhook_endpoints/ID", (api, call) -> api.endpoints.retrieve(call))
                            .needing(Permission.WEBHOOKS_READ),
                    write("/v1/webhook_endpoints/ID", (api, call) -> api.endpoints.update(call))
                            .needing(Permission.WEBHOOKS_WRITE),
                    new Route(
                            "DELETE",
                            pattern("/v1/webhook_endpoints/ID"),
                            Permission.WEBHOOKS_WRITE,
                            false,
                            (api, call) -> api.endpoints.delete(call)));

    private Routes() {}

    static Found find(String method, String path) {
        for (Route route : ALL) {
            Matcher matcher = route.path.matcher(path);
            if (route.method.equals(method) && matcher.matches()) {
                return new Found(
                        route, matcher.groupCount() == 0 ? List.of() : List.of(matcher.group(1)));
            }
        }
        throw Refusal.of(
                404,
                "invalid_request_error",
                "Unrecognized request URL ("
                        + method
                        + ": "
                        + path
                        + "). Please see https://stripe.com/docs or we can help at"
                        + " https://support.stripe.com/.");
    }

    /** A route and what its path names. */
    record Found(Route route, List<String> path) {}

    /** One address of the API. */
    record Route(
            String method,
            Pattern path,
            Permission permission,
            boolean browsers,
            BiFunction<AccountApi, ApiCall, JsonObject> action) {

        Route needing(Permission other) {
            return new Route(method, path, other, browsers, action);
        }

        Route alsoFromBrowsers() {
            return new Route(method, path, permission, true, action);
        }

        void opensFor(ApiKey key) {
            if (key.kind() == KeyKind.PUBLISHABLE && !browsers) {
                throw Refusal.of(
                                401,
                                "invalid_request_error",
                                "This API call cannot be made with a publishable API key. Please"
                                        + " use a secret API key. You can find a list of your API"
                                        + " keys at https://dashboard.stripe.com/account/apikeys.")
                        .code("secret_key_required");
            }
            key.needs(permission);
        }
    }

    private static Route read(String path, BiFunction<AccountApi, ApiCall, JsonObject> action) {
        return new Route("GET", pattern(path), Permission.PAYMENT_INTENTS_READ, false, action);
    }

    private static Route write(String path, BiFunction<AccountApi, ApiCall, JsonObject> action) {
        return new Route("POST", pattern(path), Permission.PAYMENT_INTENTS_WRITE, false, action);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace("ID", "([^/]+)"));
    }
}
