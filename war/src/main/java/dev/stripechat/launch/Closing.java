package dev.stripechat.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what was started, the last first: on SIGTERM, on Ctrl-C and when the start fails half way. */
final class Closing {

    private final Terminal terminal;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    Closing(Terminal terminal) {
        this.terminal = terminal;
    }

    static Closing atExit(Terminal terminal) {
        Closing closing = new Closing(terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(closing::run, "stripe-chat-closing"));
        return closing;
    }

    synchronized void add(AutoCloseable one) {
        started.push(one);
    }

    private synchronized AutoCloseable next() {
        return started.pop();
    }

    private synchronized boolean done() {
        return started.isEmpty();
    }

    void run() {
        while (!done()) {
            try {
                next().close();
            } catch (Exception kept) {
                terminal.warn("did not end cleanly (" + Cause.of(kept) + ").");
            }
        }
    }
}
