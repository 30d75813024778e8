package dev.stripechat.shop;

import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job behind {@link HearShop}: one instance for each thing that a shop tells of, so that its news come one at a time. */
@Dependent
public class HearShops implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "shop-news";

    private static final Logger LOG = LoggerFactory.getLogger(HearShops.class);

    private final HearShop hearShop;
    private final Intake intake;

    @Inject
    public HearShops(HearShop hearShop, Intake intake) {
        this.hearShop = hearShop;
        this.intake = intake;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        Intake.Subject subject = ShopSource.subject(instance);
        try {
            hearShop.of(subject, Integer.MAX_VALUE);
            return Optional.empty();
        } catch (RuntimeException failed) {
            LOG.warn("{}: taken one by one, as together they failed", instance, failed);
            return oneByOne(subject);
        }
    }

    /** The oldest alone: if it is the one that fails, that is counted, and after some times the others go on without it. */
    private Optional<Duration> oneByOne(Intake.Subject subject) {
        try {
            hearShop.of(subject, 1);
        } catch (RuntimeException failed) {
            String cause = failed.getClass().getSimpleName();
            if (!hearShop.failed(
                    subject,
                    "handling_failed: The event could not be handled (%s).".formatted(cause))) {
                throw failed;
            }
            LOG.error("{} {}: an event is put aside", subject.source(), subject.subject());
        }
        return Optional.of(Duration.ZERO);
    }

    @Override
    public Collection<String> unfinished(int most) {
        return intake.unfinished(ShopSource.PREFIX, most).stream()
                .map(waiting -> ShopSource.instance(waiting.source(), waiting.subject()))
                .toList();
    }
}
