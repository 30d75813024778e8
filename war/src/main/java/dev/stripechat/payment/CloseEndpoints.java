package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.LeftEndpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Has endpoints closed at Stripe that are of no use any more. One that stays behind sends to nobody, and Stripe ends it by
 * itself: so nobody is asked to look after it.
 */
@Dependent
public class CloseEndpoints implements Carrier {

    /** By then Stripe has answered, or somebody has taken the way to it away. */
    private static final Duration GIVEN_UP = Duration.ofHours(12);

    private final StripeEndpoints endpoints;
    private final SecretBox box;
    private final PublicUrl publicUrl;
    private final Clock clock;

    @Inject
    CloseEndpoints(StripeEndpoints endpoints, SecretBox box, PublicUrl publicUrl, Clock clock) {
        this.endpoints = endpoints;
        this.box = box;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public String name() {
        return LeftEndpoint.DESTINATION;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Result carry(Departure departure) {
        LeftEndpoint left = LeftEndpoint.of(departure);
        try {
            close(left, access(left, departure));
            return Result.sent();
        } catch (StripeSilent silent) {
            boolean isOld = departure.createdAt().plus(GIVEN_UP).isBefore(clock.instant());
            return isOld
                    ? Result.needless("stripe_silent", "Stripe has given no answer for long.")
                    : Result.later("stripe_silent", "Stripe gives no answer.", silent.retryAfter());
        } catch (KeyRefused | RequestRefused stays) {
            return Result.needless("refused", "Stripe does not let the key close it.");
        } catch (Refusal unreadable) {
            return Result.needless(unreadable.code(), "Its key cannot be read any more.");
        }
    }

    /** The key goes with the wish: who reads the table later finds none. */
    @Override
    public void settled(Departure departure) {
        departure.empties();
    }

    private StripeAccess access(LeftEndpoint left, Departure departure) {
        return new StripeAccess(
                departure.lane().shop(),
                left.connection(),
                left.mode(),
                true,
                left.apiKey(departure.lane().shop(), box));
    }

    private void close(LeftEndpoint left, StripeAccess access) {
        if (left.onlyIfDouble()) {
            String url = publicUrl.of(StripeEndpoints.PATH + left.connection());
            endpoints.closeDouble(access, url, left.endpoint());
        } else {
            endpoints.close(access, left.endpoint());
        }
    }
}
