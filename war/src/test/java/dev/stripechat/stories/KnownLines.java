package dev.stripechat.stories;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import dev.stripechat.answer.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the stories about answers know beforehand: lines of the development set, and a shop's page. */
final class KnownLines {

    private KnownLines() {}

    /** Those of one kind. */
    static List<String> ofDevelopment(String language, String kind) {
        String file = "seed/development_" + language + ".tsv";
        try (InputStream lines = Intent.class.getResourceAsStream(file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + "\t"))
                    .map(line -> line.substring(kind.length() + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with a question that folds, and one that leads to it. */
    static HttpServer pages() {
        try {
            HttpServer pages =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            says(pages, "/faq", 200, "<details><summary>Returns?</summary>Thirty days.</details>");
            says(pages, "/moved", 302, "");
            pages.start();
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void says(HttpServer pages, String path, int status, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        pages.createContext(
                path,
                call -> {
                    call.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                    call.getResponseHeaders().add("Location", "/faq");
                    call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    try (call) {
                        call.getResponseBody().write(body);
                    }
                });
    }

    /** An entry in English as an admin sends it. */
    static String entry(String state, String intent, String question, String answer) {
        JsonObject text = new JsonObject();
        text.addProperty("language", "en");
        text.addProperty("question", question);
        text.addProperty("answer", answer);
        JsonArray texts = new JsonArray();
        texts.add(text);
        JsonObject entry = new JsonObject();
        entry.addProperty("state", state);
        entry.addProperty("intent", intent);
        entry.add("texts", texts);
        return entry.toString();
    }

    /** One field of each. */
    static List<String> texts(JsonArray all, String field) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.getAsJsonObject().get(field))
                .filter(value -> !value.isJsonNull())
                .map(JsonElement::getAsString)
                .toList();
    }
}
