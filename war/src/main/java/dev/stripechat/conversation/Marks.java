package dev.stripechat.conversation;

/** How far both sides of a conversation have come. */
public record Marks(Reach shopper, Reach staff) {

    /** Nobody has anything yet. */
    public static final Marks NONE = new Marks(Reach.NOTHING, Reach.NOTHING);

    /** One side alone has come so far. */
    static Marks of(Side side, Reach reach) {
        return side == Side.SHOPPER
                ? new Marks(reach, Reach.NOTHING)
                : new Marks(Reach.NOTHING, reach);
    }
}
