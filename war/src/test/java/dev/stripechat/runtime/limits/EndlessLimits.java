package dev.stripechat.runtime.limits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** A control: a server without its guard, the limits. Between two looks at its counter every bucket becomes full again. */
@Alternative
@Priority(1)
@ApplicationScoped
public class EndlessLimits extends Limits {

    public EndlessLimits() {
        super(ConfigProvider.getConfig(), leaps());
    }

    private static LongSupplier leaps() {
        AtomicLong nanos = new AtomicLong();
        return () -> nanos.addAndGet(Duration.ofHours(1).toNanos());
    }
}
