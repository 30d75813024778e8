package dev.stripechat.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A shopper's chat window, which behaves as the shipped widget: one message at a time, the same id at every repeat, back
 * again by itself with the last number it has, and a hole is fetched. Used by one thread.
 */
final class Window {

    private static final AtomicLong LINES = new AtomicLong();

    /** How a window connects. */
    enum Ladder {
        SOCKET,
        STREAM,
        POLL
    }

    private record Heard(long line, JsonObject frame) {}

    private final String who;
    private final Wire wire;
    private final Place place;
    private final Ladder ladder;
    private final Log log;
    private final Random random;
    private final BlockingQueue<Heard> queue = new LinkedBlockingQueue<>();
    private final Pulse pulse;
    private final SortedMap<Long, Said> transcript = new TreeMap<>();
    private volatile long highest;
    private Rung rung;
    private long line;
    private long failures;
    private boolean welcomed;

    Window(String who, Wire wire, Place place, Ladder ladder, Log log, Random random) {
        this.who = who;
        this.wire = wire;
        this.place = place;
        this.ladder = ladder;
        this.log = log;
        this.random = random;
        this.pulse = new Pulse(log, wire.proxy().tally());
    }

    Place place() {
        return place;
    }

    List<Said> transcript() {
        return List.copyOf(transcript.values());
    }

    /** Says it until it counts. */
    void say(String clientId, String text, Misfortune misfortune) {
        log.sent(who, place.conversation(), clientId, text);
        for (boolean again = false; ; again = true) {
            try {
                connect();
                if (again) {
                    wire.proxy().tally().count("repeats");
                }
                wire.proxy().tally().count("sends");
                rung.say(clientId, text, misfortune.next(clientId));
                if (await(clientId)) {
                    return;
                }
            } catch (IOException broken) {
                drop();
            }
        }
    }

    /** Is there for a while, and reads what comes. */
    void listen(long millis) {
        long end = log.now() + millis;
        try {
            connect();
            do {
                take(Math.min(100, Math.max(1, end - log.now())));
            } while (log.now() < end);
        } catch (IOException broken) {
            drop();
        }
    }

    /** Comes back once more and reads to the end. */
    void finish() {
        do {
            drop();
            listen(1);
        } while (!isWelcomed());
    }

    private boolean isWelcomed() {
        for (long end = log.now() + 9_000; !welcomed && rung != null && log.now() < end; ) {
            listen(20);
        }
        return welcomed;
    }

    private void connect() throws IOException {
        if (rung != null) {
            return;
        }
        if (failures > 0) {
            long most = Math.min(2_000, 100L << Math.min(failures, 5));
            Threads.pause(most / 2 + random.nextInt((int) most / 2 + 1));
        }
        failures++;
        queue.clear();
        welcomed = false;
        long self = LINES.incrementAndGet();
        line = self;
        rung = climb(self);
        wire.proxy().tally().count("connections");
        pulse.begin();
    }

    private Rung climb(long self) throws IOException {
        Runnable lost = () -> queue.add(new Heard(self, new JsonObject()));
        return switch (ladder) {
            case SOCKET -> SocketRung.open(wire, place, highest, f -> hear(self, f), lost);
            case STREAM -> StreamRung.open(wire, place, highest, f -> hear(self, f), lost);
            case POLL -> PollRung.open(wire, place, () -> highest, f -> hear(self, f), lost);
        };
    }

    private void hear(long self, JsonObject frame) {
        queue.add(new Heard(self, frame));
    }

    /** Leaves; comes back by itself when it has something to do. */
    void drop() {
        if (rung != null) {
            rung.close();
        }
        rung = null;
    }

    /** Whether it was accepted; not, if it has to be said again. */
    private boolean await(String clientId) throws IOException {
        while (true) {
            JsonObject frame = take(250);
            String type = frame.has("type") ? frame.get("type").getAsString() : "";
            boolean mine =
                    frame.has("clientId")
                            && !frame.get("clientId").isJsonNull()
                            && frame.get("clientId").getAsString().equals(clientId);
            if (type.equals("accepted") && mine) {
                return true;
            }
            if (type.equals("refused") && mine) {
                waitAsTold(frame);
                return false;
            }
        }
    }

    private void waitAsTold(JsonObject refused) {
        if (!refused.has("retryAfter")) {
            log.note(who + " is refused: " + refused);
            wire.proxy().tally().count("refused");
        }
        wire.proxy().tally().count("told to wait");
        listen(refused.has("retryAfter") ? refused.get("retryAfter").getAsLong() * 1_000 : 500);
    }

    /** The next frame, dealt with; an empty one if none came in time. */
    private JsonObject take(long millis) throws IOException {
        try {
            Heard heard = queue.poll(millis, TimeUnit.MILLISECONDS);
            if (heard == null) {
                if (ladder == Ladder.SOCKET && pulse.wantsPing()) {
                    rung.ping();
                }
                return new JsonObject();
            }
            if (heard.line() != line) {
                return new JsonObject();
            }
            if (!heard.frame().has("type")) {
                throw new IOException("lost");
            }
            pulse.heard();
            show(heard.frame());
            return heard.frame();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void show(JsonObject frame) throws IOException {
        switch (frame.get("type").getAsString()) {
            case "welcome", "fetched" -> welcome(frame);
            case "accepted" -> accepted(frame);
            case "message" -> showLive(Said.of(frame.getAsJsonObject("message")));
            default -> failures = 0;
        }
    }

    private void welcome(JsonObject frame) throws IOException {
        boolean first = frame.get("type").getAsString().equals("welcome");
        for (Said said : Said.all(frame)) {
            keep(first ? line : 0, said);
        }
        if (frame.get("last").getAsLong() > highest) {
            wire.proxy().tally().count("holes fetched");
            welcome(Posts.fetch(wire, place, highest));
        }
        welcomed = true;
        failures = 0;
    }

    private void showLive(Said said) throws IOException {
        keep(line, said);
        if (said.number() > highest) {
            wire.proxy().tally().count("holes fetched");
            welcome(Posts.fetch(wire, place, highest));
        }
    }

    private void accepted(JsonObject frame) {
        String text = frame.get("text").getAsString();
        long number = frame.get("number").getAsLong();
        String clientId = frame.get("clientId").getAsString();
        log.accepted(who, place.conversation(), clientId, number, text);
        failures = 0;
    }

    private void keep(long by, Said said) {
        log.seen(who, place.conversation(), by, said);
        transcript.put(said.number(), said);
        while (transcript.containsKey(highest + 1)) {
            highest++;
        }
    }
}
