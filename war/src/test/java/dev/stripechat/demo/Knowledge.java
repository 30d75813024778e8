package dev.stripechat.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the demo's shop answers, so that who tries it is answered: the starter set with all its variables filled, a few answers for
 * where no facts are found, and a topic of its own ({@code answers_en.properties}). What somebody has changed stays.
 */
final class Knowledge {

    private static final String ANSWERS = "/api/v1/answers/";
    private static final String OWN = "own";
    private static final String VALUE = "value.";
    private static final int WOULD_BE_WRONG = 409;
    private static final int STILL_LEARNING = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Agent admin;
    private final Map<String, Properties> said = new TreeMap<>();

    Knowledge(Agent admin) {
        this.admin = admin;
        Stream.of("de", "en").forEach(language -> said.put(language, read(language)));
    }

    private static Properties read(String language) {
        Properties said = new Properties();
        String file = "answers_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Knowledge.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            said.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }

    /** Puts live what is not there from an earlier start. */
    void isWritten() {
        Set<JsonElement> written =
                all("entries").map(entry -> entry.get("intent")).collect(Collectors.toSet());
        if (written.isEmpty()) {
            fill();
        }
        all("intents")
                .filter(topic -> !written.contains(topic.get("key")))
                .forEach(topic -> answer(topic, topic.getAsJsonArray("suggestion")));
        if (!written.contains(JsonNull.INSTANCE)) {
            JsonArray texts = new JsonArray();
            said.forEach(
                    (language, all) ->
                            texts.add(text(language, OWN, all.getProperty(OWN + ".question"))));
            putLive(JsonNull.INSTANCE, texts);
        }
    }

    private Stream<JsonObject> all(String what) {
        JsonArray all = admin.call(ANSWERS + what).get().expect(200).json().getAsJsonArray(what);
        return StreamSupport.stream(all.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private void fill() {
        said.get("en").stringPropertyNames().stream()
                .filter(key -> key.startsWith(VALUE))
                .forEach(this::fill);
    }

    private void fill(String key) {
        JsonArray values = new JsonArray();
        said.forEach(
                (language, all) -> {
                    JsonObject value = new JsonObject();
                    value.addProperty("language", language);
                    value.addProperty("value", all.getProperty(key));
                    values.add(value);
                });
        JsonObject body = new JsonObject();
        body.add("values", values);
        admin.call(ANSWERS + "variables/" + key.substring(VALUE.length()))
                .put(body.toString())
                .expect(200);
    }

    private void answer(JsonObject topic, JsonArray suggested) {
        String key = topic.get("key").getAsString();
        if (!suggested.isEmpty()) {
            putLive(new JsonPrimitive(key), suggested);
        } else if (said.get("en").containsKey(key + ".answer")) {
            JsonArray texts = new JsonArray();
            for (JsonElement asked : topic.getAsJsonArray("texts")) {
                JsonObject text = asked.getAsJsonObject();
                String language = text.get("language").getAsString();
                texts.add(text(language, key, text.get("question").getAsString()));
            }
            putLive(new JsonPrimitive(key), texts);
        }
    }

    private JsonObject text(String language, String key, String question) {
        Properties all = said.get(language);
        JsonObject text = new JsonObject();
        text.addProperty("language", language);
        text.addProperty("question", question);
        text.addProperty("answer", all.getProperty(key + ".answer"));
        JsonArray phrasings = new JsonArray();
        Optional.ofNullable(all.getProperty(key + ".phrasings")).stream()
                .flatMap(lines -> Stream.of(lines.split("\\|")))
                .forEach(phrasings::add);
        text.add("phrasings", phrasings);
        return text;
    }

    /** Live, unless known questions would get a wrong answer by it: then a draft shows that. */
    private void putLive(JsonElement topic, JsonArray texts) {
        JsonObject entry = new JsonObject();
        entry.addProperty("state", "live");
        entry.add("intent", topic);
        entry.add("texts", texts);
        Call.Answer kept = kept(entry);
        if (kept.status() == WOULD_BE_WRONG) {
            entry.addProperty("state", "draft");
            kept = kept(entry);
        }
        kept.expect(201);
    }

    /** A server that has just started learns first what everybody asks. */
    private Call.Answer kept(JsonObject entry) {
        return Eventually.value(
                PATIENCE,
                () -> "it is still learning",
                () ->
                        Optional.of(admin.call(ANSWERS + "entries").post(entry.toString()))
                                .filter(answer -> answer.status() != STILL_LEARNING));
    }
}
