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
    private String clientId = "";
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
        clientId = UUID.randomUUID().toString();
        line.say(
                "{\"type\":\"message\",\"clientId\":\"%s\",\"text\":\"%s\"}"
                        .formatted(clientId, TEXT.formatted(said)));
    }

    @Override
    public void heard(String frame) {
        if (frame.contains("\"type\":\"accepted\"")) {
            accepted = frame.contains(clientId);
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

    /** The Inbox has shown something; earlier messages may come once more. */
    void shown(String frame) {
        if (frame.contains(clientId)) {
            shown = true;
            news.accept(this);
        }
    }

    /** What has been said is through: whatever else comes of it does not count. */
    void rest() {
        news = talk -> {};
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
