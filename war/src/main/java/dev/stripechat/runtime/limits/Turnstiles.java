package dev.stripechat.runtime.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What only a few may do at once on a node. */
@ApplicationScoped
public class Turnstiles {

    private final Turnstile passwords = new Turnstile(2, 16, Duration.ofSeconds(2));
    private final Turnstile arrivals = new Turnstile(24, 0, Duration.ZERO);
    private final Turnstile files = new Turnstile(2, 24, Duration.ofSeconds(10));
    private final Turnstile claims = new Turnstile(8, 0, Duration.ZERO);
    private final Turnstile payments = new Turnstile(20, 0, Duration.ZERO);
    private final Turnstile trials = new Turnstile(4, 0, Duration.ZERO);
    private final KeyedTurnstile trialsOfShop = new KeyedTurnstile(1);
    private final KeyedTurnstile paymentsOfLink = new KeyedTurnstile(4);
    private final KeyedTurnstile paymentsOfShop = new KeyedTurnstile(12);

    /** To hash a password takes 19 MiB and a core. */
    public Turnstile passwords() {
        return passwords;
    }

    /** To take a file in takes a thread for as long as it comes. */
    public Turnstile arrivals() {
        return arrivals;
    }

    /** To look at a file takes three times its size in memory. */
    public Turnstile files() {
        return files;
    }

    /** To open a payment takes a thread for as long as Stripe does not answer. */
    public Turnstile payments() {
        return payments;
    }

    /** The same by one link: two tabs and a double click. */
    public KeyedTurnstile paymentsOfLink() {
        return paymentsOfLink;
    }

    /** The same in one shop, so that there is room for the others. */
    public KeyedTurnstile paymentsOfShop() {
        return paymentsOfShop;
    }

    /** To judge a claim takes a thread for as long as Stripe does not answer. */
    public Turnstile claims() {
        return claims;
    }

    /** To try out a server that a shop has named takes a thread for as long as that pleases. */
    public Turnstile trials() {
        return trials;
    }

    /** The same in one shop. */
    public KeyedTurnstile trialsOfShop() {
        return trialsOfShop;
    }
}
