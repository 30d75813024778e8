package dev.stripechat.answer;

import dev.stripechat.understanding.TextEncoder;
import dev.stripechat.understanding.Understanding;

/** What an installation without natives and without a model service has learned from its seed; learned once for all tests. */
final class OfflineEngine {

    private static final Understanding LEARNED =
            Understanding.learnedFrom(Seed.examples(), TextEncoder.NONE);

    private OfflineEngine() {}

    static Understanding base() {
        return LEARNED;
    }

    static ShopUnderstanding ready() {
        return ShopUnderstanding.having(LEARNED);
    }
}
