package dev.stripechat.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The version of a bundle that is downloaded now: higher than that of every one that the same tenant has downloaded before, by whichever key. A
 * shop takes a bundle as an update only then, and registers webhooks anew with an update only.
 */
final class BundleVersion {

    /** The first two numbers are the app's own. */
    private static final String APP = "1.0";

    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    private BundleVersion() {}

    /** Now, or the minute after that of the last version, whatever the clock says: the version is another one by it. */
    static Instant after(Optional<Instant> last, Instant now) {
        return last.map(
                        before ->
                                before.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES))
                .filter(now::isBefore)
                .orElse(now);
    }

    /** Days and minutes; each number has four digits at most, until the year 2053. */
    static String at(Instant now) {
        Duration age = Duration.between(BEGAN, now);
        Duration since = age.isNegative() ? Duration.ZERO : age;
        return APP
                + "."
                + since.toDays()
                + "."
                + (since.toHoursPart() * 60 + since.toMinutesPart());
    }
}
