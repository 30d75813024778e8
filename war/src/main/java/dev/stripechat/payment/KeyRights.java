package dev.stripechat.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out what a key may do, by asking for things that do not exist. Outside any transaction. */
public interface KeyRights {

    /** What our own payment page needs. */
    enum Right {
        PAYMENT_INTENTS_WRITE,
        REFUNDS_WRITE,
        PAYMENT_METHOD_DOMAINS_WRITE;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of a try.
     *
     * @param granted whether the key may
     * @param permission the name that Stripe has for what is missing, if it says so
     */
    record Tried(boolean granted, Optional<String> permission) {}

    /**
     * Tries a right. For payment-method domains it registers the domain, so that wallets are shown on our page.
     *
     * @throws StripeSilent when there is no answer now
     * @throws KeyRefused when Stripe does not know the key
     */
    Tried tried(StripeAccess access, Right right, String domain);

    /**
     * The types of events that we wait for and that Stripe sends to no endpoint at that address: all, when there is none.
     * Nothing, when the key may not look.
     *
     * @throws StripeSilent when there is no answer now
     */
    Optional<List<String>> unheard(StripeAccess access, String webhookUrl);
}
