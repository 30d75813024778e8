package dev.stripechat.runtime.limits;

import java.util.function.LongSupplier;

/** How fast one socket may speak. */
public final class Pace {

    private final Bucket bucket;
    private final LongSupplier nanos;

    Pace(Rate rate, LongSupplier nanos) {
        this.bucket = new Bucket(rate, nanos.getAsLong());
        this.nanos = nanos;
    }

    /** Whether one more frame may come now. */
    public synchronized boolean allows() {
        return bucket.take(nanos.getAsLong()).isEmpty();
    }
}
