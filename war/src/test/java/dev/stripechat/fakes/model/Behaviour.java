package dev.stripechat.fakes.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** What the service does with a question. */
@FunctionalInterface
public interface Behaviour {

    /** What it answers. */
    Answer to(Asked asked);

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param text what the model says
     * @param complete whether it said all of it
     * @param body in the place of all that: sent as it is
     */
    record Answer(int status, String text, boolean complete, String body) {

        static Answer of(String text) {
            return new Answer(200, text, true, "");
        }
    }

    /** Does what it is told to by the rules: picks what shares a word with the question, says what is there. */
    static Behaviour good() {
        return asked -> Answer.of(Good.answer(asked.data()));
    }

    /** Says those words, as text, whatever was asked: the model of an attacker, or one that makes things up. */
    static Behaviour says(String words) {
        return asked -> {
            JsonObject answer = new JsonObject();
            answer.addProperty("choice", words);
            answer.addProperty("text", words);
            JsonArray sources = new JsonArray();
            sources.add(1);
            answer.add("sources", sources);
            return Answer.of(answer.toString());
        };
    }

    /** Sends exactly that as what the model says. */
    static Behaviour raw(String text) {
        return asked -> Answer.of(text);
    }

    /** Is stopped in the middle. */
    static Behaviour cutOff() {
        return asked -> {
            String whole = Good.answer(asked.data());
            return new Answer(200, whole.substring(0, whole.length() / 2), false, "");
        };
    }

    /** Says all that it was told about how it has to behave. */
    static Behaviour echo() {
        return asked -> says(asked.rules()).to(asked);
    }

    /** Does not stop. */
    static Behaviour huge() {
        return asked -> Answer.of("{\"text\":\"" + "x".repeat(2_000_000) + "\"}");
    }

    /** Is out of order, or refuses. */
    static Behaviour status(int status) {
        return asked -> new Answer(status, "", true, "{\"error\":{\"message\":\"no\"}}");
    }

    /** Sends something that is no answer at all. */
    static Behaviour broken() {
        return asked -> new Answer(200, "", true, "{\"choices\":[{\"mess");
    }

    /** How a model that keeps the rules answers. */
    final class Good {

        private Good() {}

        private static String answer(JsonObject data) {
            JsonObject answer = new JsonObject();
            if (data.has("options")) {
                answer.addProperty("choice", choice(data));
            } else if (data.has("sentence")) {
                answer.addProperty("text", data.get("sentence").getAsString());
            } else {
                JsonObject first = data.getAsJsonArray("passages").get(0).getAsJsonObject();
                answer.addProperty("text", first.get("text").getAsString());
                JsonArray sources = new JsonArray();
                sources.add(first.get("number").getAsInt());
                answer.add("sources", sources);
            }
            return answer.toString();
        }

        private static int choice(JsonObject data) {
            String question = data.get("question").getAsString().toLowerCase(Locale.ROOT);
            for (JsonElement option : data.getAsJsonArray("options")) {
                String topic = option.getAsJsonObject().get("topic").getAsString();
                boolean fits =
                        List.of(topic.toLowerCase(Locale.ROOT).split("\\W+")).stream()
                                .filter(word -> word.length() > 3)
                                .anyMatch(question::contains);
                if (fits) {
                    return option.getAsJsonObject().get("number").getAsInt();
                }
            }
            return 0;
        }
    }
}
