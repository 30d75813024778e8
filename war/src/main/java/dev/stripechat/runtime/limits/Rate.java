package dev.stripechat.runtime.limits;

import java.time.Duration;

/**
 * So many in such a time, and no more than that many at once.
 *
 * @param burst how many may come at once after a rest
 * @param refill the time after which one more may come
 */
record Rate(int burst, Duration refill) {

    static Rate of(int many, Duration time, int burst) {
        if (many < 1 || burst < 1) {
            throw new IllegalArgumentException("a limit must let something through");
        }
        return new Rate(burst, time.dividedBy(many));
    }

    static Rate perSecond(int many, int burst) {
        return of(many, Duration.ofSeconds(1), burst);
    }

    static Rate perMinute(int many, int burst) {
        return of(many, Duration.ofMinutes(1), burst);
    }

    /** How far ahead of its time the last one may be. */
    Duration whole() {
        return refill.multipliedBy(burst);
    }
}
