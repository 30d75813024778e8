package dev.stripechat.shopware.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A question to {@code /api/search}: built here alone, of our own fields, of ids that are nothing but ids, and of words that are nothing
 * but values (T02).
 */
final class Criteria {

    /** What Shopware allows at most. */
    static final int MOST = 500;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /** As its database writes it; a zone would be compared as text there. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final JsonObjectBuilder json =
            Json.createObjectBuilder().add("total-count-mode", 0).add("page", 1).add("limit", MOST);

    private final JsonArrayBuilder filters = Json.createArrayBuilder();
    private final JsonArrayBuilder sorting = Json.createArrayBuilder();
    private final Associations associations = new Associations();

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    Criteria ids(Collection<String> ids) {
        json.add("ids", Json.createArrayBuilder(ids));
        return this;
    }

    Criteria equal(String field, String value) {
        filters.add(
                Json.createObjectBuilder()
                        .add("type", "equals")
                        .add("field", field)
                        .add("value", value));
        return this;
    }

    Criteria on(String field) {
        filters.add(
                Json.createObjectBuilder()
                        .add("type", "equals")
                        .add("field", field)
                        .add("value", true));
        return this;
    }

    Criteria none(String field) {
        filters.add(
                Json.createObjectBuilder()
                        .add("type", "equals")
                        .add("field", field)
                        .addNull("value"));
        return this;
    }

    Criteria anyContaining(String field, Collection<String> words) {
        JsonArrayBuilder queries = Json.createArrayBuilder();
        words.forEach(
                word ->
                        queries.add(
                                Json.createObjectBuilder()
                                        .add("type", "contains")
                                        .add("field", field)
                                        .add("value", word)));
        return any(queries);
    }

    Criteria anySince(Instant since, List<String> fields) {
        JsonArrayBuilder queries = Json.createArrayBuilder();
        fields.forEach(field -> queries.add(since(field, since)));
        return any(queries);
    }

    private Criteria any(JsonArrayBuilder queries) {
        filters.add(
                Json.createObjectBuilder()
                        .add("type", "multi")
                        .add("operator", "or")
                        .add("queries", queries));
        return this;
    }

    Criteria beyond(String field, long last) {
        filters.add(range(field, Json.createObjectBuilder().add("gt", last)));
        return this;
    }

    Criteria with(String... paths) {
        for (String path : paths) {
            associations.add(List.of(path.split("\\.")));
        }
        return this;
    }

    Criteria sortedBy(String field, String order) {
        sorting.add(Json.createObjectBuilder().add("field", field).add("order", order));
        return this;
    }

    Criteria only(JsonObject includes) {
        json.add("includes", includes);
        return this;
    }

    Criteria page(int page, int limit) {
        json.add("page", page).add("limit", limit);
        return this;
    }

    @Override
    public String toString() {
        return json.add("filter", filters)
                .add("sort", sorting)
                .add("associations", associations.json())
                .build()
                .toString();
    }

    private static JsonObjectBuilder since(String field, Instant since) {
        return range(field, Json.createObjectBuilder().add("gte", TIME.format(since)));
    }

    private static JsonObjectBuilder range(String field, JsonObjectBuilder bounds) {
        return Json.createObjectBuilder()
                .add("type", "range")
                .add("field", field)
                .add("parameters", bounds);
    }

    private static final class Associations {

        private final TreeMap<String, Associations> inner = new TreeMap<>();

        void add(List<String> path) {
            if (!path.isEmpty()) {
                inner.computeIfAbsent(path.get(0), name -> new Associations())
                        .add(path.subList(1, path.size()));
            }
        }

        JsonObjectBuilder json() {
            JsonObjectBuilder all = Json.createObjectBuilder();
            inner.forEach(
                    (name, below) ->
                            all.add(
                                    name,
                                    Json.createObjectBuilder().add("associations", below.json())));
            return all;
        }
    }
}
