package dev.stripechat.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The clock of the server, UTC, in milliseconds as the wire and the database keep them. */
@ApplicationScoped
class SystemClock {

    @Produces
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
