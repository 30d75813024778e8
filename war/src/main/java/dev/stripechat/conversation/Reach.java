package dev.stripechat.conversation;

/**
 * How far one side has come.
 *
 * @param delivered its browser has the messages up to this number
 * @param seen somebody had them on a screen up to this number
 */
public record Reach(long delivered, long seen) {

    /** Nothing yet. */
    public static final Reach NOTHING = new Reach(0, 0);

    public Reach {
        seen = Math.max(0, seen);
        delivered = Math.max(seen, delivered);
    }

    /** As far as either of them. */
    Reach and(Reach other) {
        return new Reach(Math.max(delivered, other.delivered), Math.max(seen, other.seen));
    }

    /** Whether the other one goes no further. */
    boolean covers(Reach other) {
        return other.delivered <= delivered && other.seen <= seen;
    }
}
