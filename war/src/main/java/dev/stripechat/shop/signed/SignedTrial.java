package dev.stripechat.shop.signed;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Cause;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.shop.EventTrial;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Sends an event of type {@code test}, signed and delivered as all others are. */
@Dependent
class SignedTrial implements EventTrial {

    private final FindEndpoint findEndpoint;
    private final EventCarrier carrier;
    private final Clock clock;

    @Inject
    SignedTrial(FindEndpoint findEndpoint, EventCarrier carrier, Clock clock) {
        this.findEndpoint = findEndpoint;
        this.carrier = carrier;
        this.clock = clock;
    }

    @Override
    public Optional<Tried> of(ShopId shop) {
        return findEndpoint
                .of(shop)
                .map(
                        endpoint ->
                                carrier.delivered(
                                        endpoint, "msg_test_" + UUID.randomUUID(), body(shop)))
                .map(SignedTrial::tried);
    }

    private String body(ShopId shop) {
        return Json.createObjectBuilder()
                .add("type", "test")
                .add("timestamp", clock.instant().toString())
                .add("data", Json.createObjectBuilder().add("shop", shop.toString()))
                .build()
                .toString();
    }

    private static Tried tried(Result result) {
        if (result instanceof Result.Later later) {
            return failed(later.cause());
        }
        if (result instanceof Result.Unsure unsure) {
            return failed(unsure.cause());
        }
        if (result instanceof Result.Refused refused) {
            return failed(refused.cause());
        }
        return new Tried(true, "taken", "The shop has taken it.");
    }

    private static Tried failed(Cause cause) {
        return new Tried(false, cause.word(), cause.sentence());
    }
}
