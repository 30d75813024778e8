package dev.stripechat.fakeshop;

import java.util.Map;
import java.util.TreeMap;

/** What the shop answers to a request. */
record Answer(int status, Map<String, String> headers, String body) {

    static Answer of(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", type + "; charset=utf-8"), body);
    }

    static Answer goTo(String address) {
        return new Answer(303, Map.of("Location", address), "");
    }

    Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
