package dev.stripechat.shop;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Deals with what a shop has told about one thing, in the order in which it came, each once. */
@UseCase
public class HearShop {

    private static final int MOST_FAILURES = 10;
    private static final String GONE = "no_installation";
    private static final String HEARD = "heard";

    private final Intake intake;
    private final Installations installations;
    private final FollowShop followShop;
    private final PaymentAttempts attempts;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public HearShop(
            Intake intake,
            Installations installations,
            FollowShop followShop,
            PaymentAttempts attempts,
            Announcer announcer,
            Clock clock) {
        this.intake = intake;
        this.installations = installations;
        this.followShop = followShop;
        this.attempts = attempts;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** The oldest that wait, not more than so many, in one transaction. */
    public void of(Intake.Subject subject, int most) {
        List<Arrival> waiting = intake.waiting(subject.source(), subject.subject());
        waiting.stream().limit(most).forEach(this::deal);
    }

    /** The oldest that waits has failed by itself. Says whether it was put aside, because it has failed too often. */
    public boolean failed(Intake.Subject subject, String cause) {
        Arrival oldest = intake.waiting(subject.source(), subject.subject()).get(0);
        oldest.failed(cause, MOST_FAILURES, clock.instant());
        return oldest.isDead();
    }

    private void deal(Arrival arrival) {
        String outcome =
                installations
                        .held(arrival.shop())
                        .filter(known -> ShopSource.of(known).equals(arrival.source()))
                        .map(installation -> heard(installation, arrival))
                        .orElse(GONE);
        arrival.handled(outcome, clock.instant());
    }

    private String heard(Installation installation, Arrival arrival) {
        announcer.announce(new WebhookCame(arrival.shop()));
        ShopNews news = ShopNews.kept(new String(arrival.body(), StandardCharsets.UTF_8));
        switch (news.kind()) {
            case ORDER_TOUCHED -> announcer.announce(new OrderTouched(arrival.shop(), news.id()));
            case CUSTOMER_DELETED -> {
                attempts.forgetCustomer(arrival.shop(), news.id());
                announcer.announce(new CustomerDeleted(arrival.shop(), news.id()));
            }
            case STOREFRONT_TOUCHED -> announcer.announce(new StorefrontTouched(arrival.shop()));
            case OTHER -> {
                // known now, so that a repeat is
            }
            default -> {
                followShop.with(installation, news);
                announcer.announce(new StorefrontTouched(arrival.shop()));
            }
        }
        return HEARD;
    }
}
