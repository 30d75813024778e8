package dev.stripechat.runtime.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;

/** A machine whose clock is ten minutes ahead. */
@Alternative
@Priority(1)
@ApplicationScoped
public class WrongClock extends MachineClock {

    /** How wrong it is. */
    public static final Duration AHEAD = Duration.ofMinutes(10);

    @Override
    public Instant now() {
        return super.now().plus(AHEAD);
    }
}
