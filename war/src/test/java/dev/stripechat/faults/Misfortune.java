package dev.stripechat.faults;

import java.util.Random;

/** Decides, for one client, which attempts are cut; the same seed, the same decisions. */
final class Misfortune {

    private static final double BEFORE = 0.08;
    private static final double AFTER = 0.08;

    private final Random random;
    private final Tally tally;
    private final String what;

    private Misfortune(Random random, Tally tally, String what) {
        this.random = random;
        this.tally = tally;
        this.what = what;
    }

    static Misfortune of(String what, long seed, Tally tally) {
        return new Misfortune(new Random(seed), tally, what);
    }

    Tally tally() {
        return tally;
    }

    /** What happens to the next attempt to say this. */
    Cut next(String clientId) {
        double dice = random.nextDouble();
        if (dice > BEFORE + AFTER) {
            return Cut.NONE;
        }
        return new Cut(dice < BEFORE ? Cut.Kind.BEFORE : Cut.Kind.AFTER, clientId, what);
    }
}
