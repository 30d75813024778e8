package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Hands an account's events to its webhook endpoints, in order and from a thread of its own, and notes how it went. */
public final class Deliveries implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Courier courier = new Courier();
    private final List<Parcel> waiting = new ArrayList<>();
    private final List<Delivery> log = new ArrayList<>();
    private final Thread thread = new Thread(this::work, "fake-stripe-webhooks");

    private boolean held;
    private boolean busy;
    private boolean doubled;
    private int shuffled;
    private Random chance = new Random(0);
    private Optional<String> version = Optional.empty();
    private Optional<String> spoiled = Optional.empty();
    private int attempts = 8;
    private Duration firstPause = Duration.ofMillis(50);

    Deliveries() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Keeps events back until {@link #release}. */
    public synchronized void hold() {
        held = true;
    }

    /** Sends what was kept back, and what comes from now on in order. */
    public synchronized void release() {
        held = false;
        shuffled = 0;
        notifyAll();
    }

    /** Sends every event twice, or no longer. */
    public synchronized void doubled(boolean twice) {
        doubled = twice;
    }

    /** Waits for that many events each time and sends them in a wild order, the same for the same seed. */
    public synchronized void shuffled(int events, long seed) {
        shuffled = events;
        chance = new Random(seed);
    }

    /** Writes events in another version than the endpoint's, as of another release train. */
    public synchronized void version(String apiVersion) {
        version = Optional.of(apiVersion);
    }

    /** Writes events without a version. */
    public synchronized void noVersion() {
        version = Optional.of("");
    }

    /** Sends, once and rightly signed, this instead of the next event; then the event. */
    public synchronized void spoilsNext(String body) {
        spoiled = Optional.of(body);
    }

    /** How often an event is tried and how long the first pause is; each next one is twice as long, at most 2 s. */
    public synchronized void patience(int tries, Duration pause) {
        attempts = tries;
        firstPause = pause;
    }

    /** Every attempt so far, oldest first. */
    public synchronized List<Delivery> log() {
        return List.copyOf(log);
    }

    /** The first attempt that is like this, waiting for it. */
    public Delivery await(Predicate<Delivery> wanted) {
        return until(() -> log.stream().filter(wanted).findFirst());
    }

    /** The first event of a type that was taken, waiting for it. */
    public Delivery awaitTaken(String type) {
        return await(one -> one.taken() && one.type().equals(type));
    }

    /** Waits until everything is sent or given up. */
    public void settled() {
        until(() -> waiting.isEmpty() && !busy ? Optional.of(true) : Optional.empty());
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    synchronized void send(Endpoint endpoint, JsonObject event) {
        waiting.add(new Parcel(endpoint, event));
        if (doubled) {
            waiting.add(new Parcel(endpoint, event));
        }
        notifyAll();
    }

    private synchronized <T> T until(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> found = look.get();
        try {
            while (found.isEmpty()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("Not delivered as awaited: " + log);
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
                found = look.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for deliveries", e);
        }
        return found.get();
    }

    private void work() {
        try {
            while (true) {
                for (Parcel parcel : next()) {
                    deliver(parcel);
                }
                rest();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Parcel> next() throws InterruptedException {
        while (held || waiting.isEmpty() || waiting.size() < shuffled) {
            wait();
        }
        List<Parcel> batch = new ArrayList<>(waiting);
        waiting.clear();
        busy = true;
        if (shuffled > 0) {
            Collections.shuffle(batch, chance);
        }
        return batch;
    }

    private synchronized void rest() {
        busy = false;
        notifyAll();
    }

    private void deliver(Parcel parcel) throws InterruptedException {
        Optional<String> instead = takeSpoiled();
        if (instead.isPresent()) {
            String type = instead.get().startsWith("<") ? "text/html" : "application/json";
            note(parcel.attempted(0, courier.bring(parcel.endpoint(), instead.get(), type)));
        }
        Duration pause = firstPause;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            String body = parcel.body(versionNow());
            int status = courier.bring(parcel.endpoint(), body, "application/json; charset=utf-8");
            if (note(parcel.attempted(attempt, status)).taken()) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    private synchronized Optional<String> versionNow() {
        return version;
    }

    private synchronized Optional<String> takeSpoiled() {
        Optional<String> taken = spoiled;
        spoiled = Optional.empty();
        return taken;
    }

    private synchronized Delivery note(Delivery delivery) {
        log.add(delivery);
        notifyAll();
        return delivery;
    }
}
