package dev.stripechat.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code docs/openapi.yaml}, as far as a test needs it: maps by indentation, and lists in one line. */
final class OpenApi {

    private static final Path FILE = Path.of("..", "docs", "openapi.yaml");

    private final Map<String, Object> root = new LinkedHashMap<>();

    OpenApi() {
        Deque<Map<String, Object>> open = new ArrayDeque<>(List.of(root));
        List<Integer> indents = new ArrayList<>(List.of(-1));
        for (String line : lines()) {
            int indent = line.length() - line.stripLeading().length();
            while (indents.get(indents.size() - 1) >= indent) {
                indents.remove(indents.size() - 1);
                open.pop();
            }
            int colon = line.startsWith("\"", indent) ? line.indexOf("\":") + 1 : line.indexOf(':');
            String key = line.substring(indent, colon).replace("\"", "");
            String value = line.substring(colon + 1).strip();
            if (value.isEmpty()) {
                Map<String, Object> inner = new LinkedHashMap<>();
                open.peek().put(key, inner);
                open.push(inner);
                indents.add(indent);
            } else {
                open.peek().put(key, value.replaceAll("^\"|\"$", ""));
            }
        }
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code POST /api/v1/payment-attempts} and so on. */
    Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        at("paths")
                .keySet()
                .forEach(
                        path ->
                                at("paths", path)
                                        .keySet()
                                        .forEach(
                                                verb ->
                                                        calls.add(
                                                                verb.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path)));
        return calls;
    }

    /** The statuses of a call. */
    Set<String> statuses(String call) {
        return at("paths", path(call), verb(call), "responses").keySet();
    }

    /** The fields of the JSON that a call answers with that status. */
    Set<String> fields(String call, int status) {
        Map<String, Object> answer =
                resolved(at("paths", path(call), verb(call), "responses", "" + status));
        Map<String, Object> kinds = map(answer.get("content"));
        Map<String, Object> first = map(kinds.values().iterator().next());
        return map(resolved(map(first.get("schema"))).get("properties")).keySet();
    }

    /** The properties of a schema. */
    Set<String> properties(String schema) {
        return at("components", "schemas", schema, "properties").keySet();
    }

    /** Those of them that are always there. */
    List<String> required(String schema) {
        String list = String.valueOf(at("components", "schemas", schema).get("required"));
        return Arrays.stream(list.replaceAll("[\\[\\]]", "").split(","))
                .map(String::strip)
                .toList();
    }

    private Map<String, Object> resolved(Map<String, Object> found) {
        Object reference = found.get("$ref");
        return reference == null
                ? found
                : at(String.valueOf(reference).replace("#/", "").split("/"));
    }

    private Map<String, Object> at(String... path) {
        Map<String, Object> here = root;
        for (String step : path) {
            here = map(here.get(step));
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String path(String call) {
        return call.substring(call.indexOf(' ') + 1);
    }

    private static String verb(String call) {
        return call.substring(0, call.indexOf(' ')).toLowerCase(Locale.ROOT);
    }
}
