package dev.stripechat.fakes.stripe;

import java.util.List;
import java.util.Set;

/** One call of the API, past the door: whose key, which object, with what. */
record ApiCall(
        ApiKey key, List<String> path, Params params, String requestId, String idempotencyKey) {

    FakeAccount account() {
        return key.account();
    }

    /** The id in the path. */
    String id() {
        return path.get(0);
    }

    boolean fromABrowser() {
        return key.kind() == KeyKind.PUBLISHABLE;
    }

    /** Refuses parameters that Stripe does not know here, and those that this stand-in does not play. */
    void takes(Class<?> shape, String... played) {
        ParamShape.check(params.tree(), shape);
        params.plays(Set.of(played));
    }

    ApiCall with(Params other) {
        return new ApiCall(key, path, other, requestId, idempotencyKey);
    }

    ApiCall about(String id) {
        return new ApiCall(key, List.of(id), params, requestId, idempotencyKey);
    }
}
