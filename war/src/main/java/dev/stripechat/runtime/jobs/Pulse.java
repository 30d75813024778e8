package dev.stripechat.runtime.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** When the engine of the jobs last looked for work on this node. */
@ApplicationScoped
public class Pulse {

    private volatile long last = System.nanoTime();

    /** It has just looked. */
    public void beat() {
        last = System.nanoTime();
    }

    /** For how long it has not looked; before the first look, how long it has had the time to. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - last);
    }
}
