package dev.stripechat.fakeshop.shopware;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** How the Admin API feels: what a test makes it do instead of answering well. */
public final class Mood {

    private volatile Optional<Reply> instead = Optional.empty();
    private volatile Optional<CountDownLatch> hung = Optional.empty();

    Mood() {}

    /** What it sends instead. */
    record Reply(int status, String header, String value, String body) {}

    /** Well again. */
    public void good() {
        instead = Optional.empty();
        hung.ifPresent(CountDownLatch::countDown);
        hung = Optional.empty();
    }

    /** 429 with so many seconds to wait. */
    public void busy(int seconds) {
        instead = Optional.of(new Reply(429, "Retry-After", String.valueOf(seconds), ""));
    }

    /** Down for maintenance. */
    public void down() {
        instead = Optional.of(new Reply(503, "Content-Type", "text/html", "<h1>Maintenance</h1>"));
    }

    /** 200 with a body that is no JSON. */
    public void talksNonsense() {
        instead = Optional.of(new Reply(200, "Content-Type", "text/html", "<html>hello</html>"));
    }

    /** 200 with a body of so many bytes. */
    public void talksTooMuch(int bytes) {
        instead =
                Optional.of(new Reply(200, "Content-Type", "application/json", " ".repeat(bytes)));
    }

    /** It sends whoever asks to another address. */
    public void redirects(String address) {
        instead = Optional.of(new Reply(302, "Location", address, ""));
    }

    /** It takes the question and says nothing until it is good again. */
    public void hangs() {
        hung = Optional.of(new CountDownLatch(1));
    }

    Optional<Reply> instead() {
        try {
            if (hung.isPresent()) {
                hung.get().await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return instead;
    }
}
