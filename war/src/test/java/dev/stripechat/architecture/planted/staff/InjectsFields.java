package dev.stripechat.architecture.planted.staff;

import jakarta.inject.Inject;
import java.time.Clock;

/** Planted: what it needs is not in its constructor. */
public class InjectsFields {
    @Inject private Clock clock;

    Clock clock() {
        return clock;
    }
}
