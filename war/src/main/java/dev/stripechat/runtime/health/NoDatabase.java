package dev.stripechat.runtime.health;

import java.time.Duration;
import java.util.Optional;

/** Nobody looks: for the proxies of the container, which need a constructor without arguments. */
final class NoDatabase implements DatabaseState {

    @Override
    public Optional<String> fault() {
        return Optional.of("nobody looks at it");
    }

    @Override
    public Optional<String> poolFault() {
        return fault();
    }

    @Override
    public Duration goodFor() {
        return Duration.ZERO;
    }
}
