package dev.stripechat.payment;

import java.util.Optional;

/** The webhook endpoints of an account at Stripe. None of it inside a database transaction. */
public interface StripeEndpoints {

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
     * Sees to it that exactly one endpoint sends to that address what we listen to. One whose secret nobody knows here is of no
     * use to anybody, because the address is this connection's alone: it is taken away and made again.
     *
     * @param secretKnown whether the secret of the one that is there is known
     * @return the new one; nothing, when the one that is there stays
     * @throws StripeSilent when there is no answer now
     * @throws KeyLacks when the key may not make any
     * @throws KeyRefused when Stripe does not know the key
     * @throws RequestRefused when Stripe does not want to send there, or there are too many
     */
    Optional<Made> open(StripeAccess access, String url, boolean secretKnown);

    /**
     * Takes one away; when it is gone already, nothing happens.
     *
     * @throws StripeSilent when there is no answer now
     * @throws KeyRefused when the key may not
     */
    void close(StripeAccess access, String id);
}
