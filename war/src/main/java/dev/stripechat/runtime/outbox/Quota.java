package dev.stripechat.runtime.outbox;

/**
 * How many calls of one kind are under way at a time on one node. The rest wait in the Outbox, where they hold no thread.
 *
 * @param kind what is slow together, e.g. all that goes to the same servers
 * @param most in all, fewer than there are threads
 * @param mostOfShop of one shop, so that its slow server does not stop the others
 */
public record Quota(String kind, int most, int mostOfShop) {

    /** Of servers that the shops name themselves. */
    public static Quota ofShops(String kind) {
        return new Quota(kind, 4, 2);
    }
}
