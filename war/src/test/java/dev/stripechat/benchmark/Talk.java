package dev.stripechat.benchmark;

import java.util.UUID;
import java.util.function.Consumer;

/** One shopper's open widget: says one thing at a time, and notes what has become of it. */
final class Talk implements Line.Ear {

    private static final String TEXT = "Why was my card declined? I have asked %d times.";

    private final Prepared.Right right;
    private Consumer<Talk> news = talk -> {};
    private Line line;
    private boolean open;
    private int said;
    private long since;
    private boolean accepted;
    private boolean shown;
    private boolean answered;

    Talk(Prepared.Right right) {
        this.right = right;
    }

    void open(Lines lines, String shop, String origin) {
        lines.open("/ws/widget/" + shop, origin, this);
    }

    @Override
    public void upgraded(Line upgraded) {
        line = upgraded;
        line.say("{\"type\":\"hello\",\"token\":\"" + right.token() + "\"}");
    }

    /** Says the next thing; the time counts from when it was due. */
    void say(long due, Consumer<Talk> listener) {
        said++;
        since = due;
        accepted = false;
        shown = false;
        answered = false;
        news = listener;
        line.say(
                "{\"type\":\"message\",\"clientId\":\"%s\",\"text\":\"%s\"}"
                        .formatted(UUID.randomUUID(), TEXT.formatted(said)));
    }

    @Override
    public void heard(String frame) {
        if (frame.contains("\"type\":\"accepted\"")) {
            accepted = true;
            news.accept(this);
        } else if (frame.contains("\"type\":\"message\"")) {
            if (frame.contains("\"author\":\"assistant\"")) {
                answered = true;
                news.accept(this);
            }
        } else if (frame.contains("\"type\":\"welcome\"")) {
            open = true;
        } else if (frame.contains("\"type\":\"refused\"")) {
            throw new IllegalStateException(frame);
        }
    }

    /** The Inbox has shown what was said. */
    void shown() {
        shown = true;
        news.accept(this);
    }

    void beats() {
        line.say("{\"type\":\"ping\"}");
    }

    String conversation() {
        return right.conversation();
    }

    boolean isOpen() {
        return open;
    }

    boolean isAccepted() {
        return accepted;
    }

    boolean isShown() {
        return shown;
    }

    boolean isAnswered() {
        return answered;
    }

    long since() {
        return since;
    }
}
