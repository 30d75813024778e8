package dev.stripechat.benchmark;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An agent's open Inbox: what shoppers say is delivered when it stands here. */
final class OpenInbox implements Line.Ear {

    private static final String CONVERSATION = "\"conversation\":\"";
    private static final int ID = 36;

    private final String token;
    private final Map<String, Talk> talks;
    private boolean open;
    private Line line;

    OpenInbox(String token, Collection<Talk> talks) {
        this.token = token;
        this.talks =
                talks.stream().collect(Collectors.toMap(Talk::conversation, Function.identity()));
    }

    void open(Lines lines, String origin) {
        lines.open("/ws/desk", origin, this);
        while (!open) {
            lines.listen(100);
        }
    }

    @Override
    public void upgraded(Line upgraded) {
        line = upgraded;
        line.say("{\"type\":\"hello\",\"token\":\"" + token + "\"}");
    }

    @Override
    public void heard(String frame) {
        if (frame.contains("\"type\":\"message\"") && frame.contains("\"author\":\"shopper\"")) {
            int start = frame.indexOf(CONVERSATION) + CONVERSATION.length();
            Talk talk = talks.get(frame.substring(start, start + ID));
            if (talk != null) {
                talk.shown(frame);
            }
        } else if (frame.contains("\"type\":\"welcome\"")) {
            open = true;
        }
    }

    /** Whoever watches sends a heartbeat. */
    void beats() {
        line.say("{\"type\":\"ping\"}");
    }
}
