package dev.stripechat.runtime.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What the clock of this machine says. It may be wrong: only before the database has told the time it counts. */
@ApplicationScoped
public class MachineClock {

    /** Its time now. */
    public Instant now() {
        return Instant.now();
    }
}
