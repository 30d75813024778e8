package dev.stripechat.fakes.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Set;

/** How each kind of service is spoken to: it takes that, and nothing else. */
enum Dialect {
    OPENAI(
            "/v1/chat/completions",
            Set.of(
                    "model",
                    "messages",
                    "max_tokens",
                    "max_completion_tokens",
                    "temperature",
                    "stream")) {
        @Override
        boolean isSignedIn(Headers headers, String key) {
            return ("Bearer " + key).equals(headers.getFirst("Authorization"));
        }

        @Override
        int mostTokens(JsonObject body) {
            return body.get(body.has("max_tokens") ? "max_tokens" : "max_completion_tokens")
                    .getAsInt();
        }

        @Override
        JsonObject reply(Behaviour.Answer answer) {
            return parsed(
                    """
                    {"id":"chat-1","object":"chat.completion","created":1,"model":"demo","choices":[{"index":0,
                     "message":{"role":"assistant","content":%s},"finish_reason":"%s"}],
                     "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}
                    """,
                    answer, "stop", "length");
        }
    },
    OLLAMA("/api/chat", Set.of("model", "messages", "options", "stream", "format", "tools")) {
        @Override
        boolean isSignedIn(Headers headers, String key) {
            return true;
        }

        @Override
        int mostTokens(JsonObject body) {
            JsonObject options = body.getAsJsonObject("options");
            require(body.get("format").getAsString().equals("json"), "format");
            require(!body.get("stream").getAsBoolean(), "stream");
            return options.get("num_predict").getAsInt();
        }

        @Override
        JsonObject reply(Behaviour.Answer answer) {
            return parsed(
                    """
                    {"model":"demo","created_at":"2026-03-02T12:00:00Z","message":{"role":"assistant","content":%s},
                     "done_reason":"%s","done":true,"prompt_eval_count":100,"eval_count":20}
                    """,
                    answer, "stop", "length");
        }
    },
    ANTHROPIC(
            "/v1/messages",
            Set.of("model", "messages", "system", "max_tokens", "stream", "temperature", "tools")) {
        @Override
        boolean isSignedIn(Headers headers, String key) {
            return key.equals(headers.getFirst("X-api-key"))
                    && headers.getFirst("Anthropic-version") != null;
        }

        @Override
        int mostTokens(JsonObject body) {
            return body.get("max_tokens").getAsInt();
        }

        @Override
        JsonObject reply(Behaviour.Answer answer) {
            return parsed(
                    """
                    {"id":"msg_1","type":"message","role":"assistant","model":"demo","content":[{"type":"text","text":%s}],
                     "stop_reason":"%s","stop_sequence":null,"usage":{"input_tokens":100,"output_tokens":20}}
                    """,
                    answer, "end_turn", "max_tokens");
        }
    };

    final String path;
    private final Set<String> fields;

    Dialect(String path, Set<String> fields) {
        this.path = path;
        this.fields = fields;
    }

    abstract boolean isSignedIn(Headers headers, String key);

    abstract int mostTokens(JsonObject body);

    abstract JsonObject reply(Behaviour.Answer answer);

    private static JsonObject parsed(
            String form, Behaviour.Answer answer, String whole, String cut) {
        String text = new com.google.gson.JsonPrimitive(answer.text()).toString();
        return JsonParser.parseString(form.formatted(text, answer.complete() ? whole : cut))
                .getAsJsonObject();
    }

    /** What is asked; nothing in it is left out, and nothing is there that it does not know. */
    Asked asked(JsonObject body) {
        require(fields.containsAll(body.keySet()), "unknown fields in " + body.keySet());
        require(!body.has("tools") || body.getAsJsonArray("tools").isEmpty(), "tools");
        require(!body.has("stream") || !body.get("stream").getAsBoolean(), "stream");
        JsonArray messages = body.getAsJsonArray("messages");
        List<JsonObject> all =
                messages.asList().stream().map(JsonElement::getAsJsonObject).toList();
        boolean isApart = body.has("system");
        require(all.size() == (isApart ? 1 : 2), "messages");
        require(isApart || role(all.get(0)).equals("system"), "rules");
        JsonObject last = all.get(all.size() - 1);
        require(role(last).equals("user"), "user");
        return new Asked(
                name().toLowerCase(java.util.Locale.ROOT),
                body.get("model").getAsString(),
                isApart ? text(body.get("system")) : text(all.get(0).get("content")),
                JsonParser.parseString(text(last.get("content"))).getAsJsonObject(),
                mostTokens(body));
    }

    private static String role(JsonObject message) {
        return message.get("role").getAsString();
    }

    private static String text(JsonElement content) {
        return content.isJsonArray()
                ? content.getAsJsonArray().get(0).getAsJsonObject().get("text").getAsString()
                : content.getAsString();
    }

    static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what);
        }
    }
}
