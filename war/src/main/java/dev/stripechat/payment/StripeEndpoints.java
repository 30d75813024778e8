package dev.stripechat.payment;

import java.util.Optional;

/** The webhook endpoints of an account at Stripe. None of it inside a database transaction. */
public interface StripeEndpoints {

    /** Where they send to, before the id of the connection. */
    String PATH = "/stripe/webhooks/";

    /**
     * An endpoint that was made just now.
     *
     * @param secret never told again
     */
    record Made(String id, String secret) {

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * What is known of the one that is there.
     *
     * @param secret whether its secret is known
     * @param id which one it is; none: an admin has entered its secret
     */
    record Known(boolean secret, Optional<String> id) {}

    /**
     * Sees to it that exactly one endpoint of ours sends to that address what we listen to, or none beside one that an admin has
     * made. One whose secret nobody knows here is of no use to anybody, because the address is this connection's alone: it is
     * taken away, and made again when no other is left.
     *
     * @return the new one; nothing, when the one that is there stays
     * @throws StripeSilent when there is no answer now
     * @throws KeyLacks when the key may not make any
     * @throws KeyRefused when Stripe does not know the key
     * @throws RequestRefused when Stripe does not want to send there, or there are too many
     */
    Optional<Made> open(StripeAccess access, String url, Known known);

    /**
     * Takes one away; when it is gone already, nothing happens.
     *
     * @throws StripeSilent when there is no answer now
     * @throws KeyRefused when the key may not
     */
    void close(StripeAccess access, String id);

    /**
     * Takes one of ours away, if another one that is not of our making sends to its address; else its secret may have been
     * changed at Stripe, and it is needed.
     *
     * @throws StripeSilent when there is no answer now
     * @throws KeyRefused when the key may not
     */
    void closeDouble(StripeAccess access, String url, String id);
}
