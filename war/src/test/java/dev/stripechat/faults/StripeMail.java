package dev.stripechat.faults;

import dev.stripechat.world.StripeAccount;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stripe, which delivers each event until it gets a 2xx: some twice, some late. */
final class StripeMail {

    private static final int DOUBLED = 4;
    private static final int LATE = 4;

    private final StripeAccount account;
    private final Wire wire;
    private final Misfortune misfortune;
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger payments = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();

    StripeMail(StripeAccount account, Wire wire, Misfortune misfortune) {
        this.account = account;
        this.wire = wire;
        this.misfortune = misfortune;
    }

    /** Whether the success of the next payment comes before its decline: so it is in every fourth. */
    boolean isNextLate() {
        boolean late = payments.incrementAndGet() % LATE == 0;
        if (late) {
            misfortune.tally().count("events late");
        }
        return late;
    }

    /** The card was declined, or the money has arrived. */
    synchronized void tell(String payment, boolean succeeded) {
        String event =
                succeeded
                        ? account.succeeded(payment)
                        : account.declined(payment, "insufficient_funds");
        misfortune.tally().count("events");
        sent.merge(payment + (succeeded ? " succeeded" : " declined"), 1, Integer::sum);
        deliver(event);
        if (told.incrementAndGet() % DOUBLED == 0) {
            misfortune.tally().count("events doubled");
            deliver(event);
        }
    }

    /** Payment and state, each with the number of events. */
    Map<String, Integer> sent() {
        return Map.copyOf(sent);
    }

    boolean isDone() {
        return open.get() == 0;
    }

    private void deliver(String event) {
        open.incrementAndGet();
        Cut first = cut();
        Threads.daemon("stripe", () -> repeat(event, first));
    }

    private void repeat(String event, Cut first) {
        Cut cut = first;
        while (!isTaken(event, cut)) {
            misfortune.tally().count("events repeated");
            Threads.pause(700);
            cut = Cut.NONE;
        }
        open.decrementAndGet();
    }

    /** Any answer will do: it has no id in it. */
    private synchronized Cut cut() {
        return misfortune.next("HTTP/1.1");
    }

    private boolean isTaken(String event, Cut cut) {
        try {
            String signature =
                    "Stripe-Signature: "
                            + StripeAccount.signature(event, account.secret(), Instant.now());
            Wire.Ask ask = Wire.Ask.post("/stripe/webhooks/" + account.connection(), "", event);
            int status = wire.call(ask, cut, signature).status();
            misfortune.tally().count("events answered " + status);
            return status / 100 == 2;
        } catch (IOException broken) {
            return false;
        }
    }
}
