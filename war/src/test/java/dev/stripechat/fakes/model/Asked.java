package dev.stripechat.fakes.model;

import com.google.gson.JsonObject;

/**
 * What the service was asked, whichever way it was spoken to.
 *
 * @param way {@code openai}, {@code ollama} or {@code anthropic}
 * @param data the user's message, as the JSON that it has to be
 */
public record Asked(String way, String model, String rules, JsonObject data, int mostTokens) {

    /** What is said of each thing that it is asked about. */
    public String all() {
        return rules + "\n" + data;
    }
}
