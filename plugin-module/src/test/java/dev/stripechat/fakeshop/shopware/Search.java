package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code /api/search/*}: what the criteria say, within what the rights allow. */
final class Search {

    private static final int MOST = 500;
    private static final int NEXT_PAGES = 2;
    private static final int PAGES_AHEAD = 5;

    private final ShopwareData data;
    private final Relations relations;

    Search(ShopwareData data) {
        this.data = data;
        relations = new Relations(data);
    }

    /** Whoever asks: rights and wishes that come in headers. */
    record Asker(Set<String> rights, String language, boolean inherits, boolean plainJson) {

        void needs(Set<String> privileges) {
            List<String> missing =
                    privileges.stream().filter(privilege -> !rights.contains(privilege)).toList();
            if (!missing.isEmpty()) {
                throw Refusal.privilege(missing);
            }
        }
    }

    JsonObject found(String entity, JsonObject criteria, Asker asker) {
        JsonObject associations = object(criteria, "associations");
        Set<String> entities = new TreeSet<>(Set.of(entity));
        reach(entity, associations, entities);
        Set<String> rights = new TreeSet<>();
        entities.forEach(one -> rights.add(one + ":read"));
        asker.needs(rights);
        List<JsonObject> all =
                matching(entity, criteria, new Filters(data, relations, asker.language()));
        int limit = bounded(criteria, "limit", MOST);
        int page = bounded(criteria, "page", 1);
        List<JsonObject> rows = all.stream().skip((long) (page - 1) * limit).limit(limit).toList();
        Rendering rendering =
                new Rendering(
                        data,
                        relations,
                        new Rendering.Wanted(
                                asker.language(), asker.inherits(), object(criteria, "includes")));
        JsonArray shown = new JsonArray();
        rows.stream()
                .map(row -> rendering.shown(entity, row, associations))
                .map(row -> asker.plainJson() ? row : Rendering.jsonApi(entity, row))
                .forEach(shown::add);
        JsonObject answer = new JsonObject();
        answer.addProperty("total", total(criteria, all.size(), rows.size(), limit));
        answer.add("data", shown);
        answer.add("aggregations", new JsonArray());
        return answer;
    }

    private List<JsonObject> matching(String entity, JsonObject criteria, Filters filters) {
        List<String> ids = ids(criteria);
        List<JsonObject> all = new ArrayList<>();
        for (JsonObject row : data.all(entity)) {
            boolean named = !criteria.has("ids") || ids.contains(ShopwareData.text(row, "id"));
            if (named && filters.hold(entity, row, list(criteria, "filter"))) {
                all.add(row);
            }
        }
        each(list(criteria, "sort"))
                .map(JsonElement::getAsJsonObject)
                .map(sort -> order(entity, sort, filters))
                .reduce(Comparator::thenComparing)
                .ifPresent(all::sort);
        return all;
    }

    private static Comparator<JsonObject> order(String entity, JsonObject sort, Filters filters) {
        Comparator<JsonObject> order =
                Comparator.comparing(
                        row ->
                                filters.values(entity, row, ShopwareData.text(sort, "field"))
                                        .filter(JsonElement::isJsonPrimitive)
                                        .map(JsonElement::getAsString)
                                        .findFirst()
                                        .orElse(""),
                        Filters::compare);
        return ShopwareData.text(sort, "order").equalsIgnoreCase("DESC") ? order.reversed() : order;
    }

    private static void reach(String entity, JsonObject associations, Set<String> entities) {
        for (String name : associations.keySet()) {
            Relations.Relation relation = Relations.of(entity).get(name);
            if (relation == null) {
                throw Refusal.of(
                        "FRAMEWORK__ASSOCIATION_NOT_FOUND",
                        "Can not find association by name " + name);
            }
            entities.add(relation.target());
            reach(relation.target(), Rendering.below(associations, name), entities);
        }
    }

    private static List<String> ids(JsonObject criteria) {
        List<String> ids = each(list(criteria, "ids")).map(JsonElement::getAsString).toList();
        ids.forEach(Search::checked);
        return ids;
    }

    static String checked(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw Refusal.of("FRAMEWORK__INVALID_UUID", "Value is not a valid UUID: " + id);
        }
        return id;
    }

    private static int bounded(JsonObject criteria, String name, int otherwise) {
        int value = criteria.has(name) ? criteria.get(name).getAsInt() : otherwise;
        if (value < 1) {
            throw Refusal.of(
                    "FRAMEWORK__INVALID_" + (name.equals("page") ? "PAGE" : "LIMIT") + "_QUERY",
                    "The " + name + " parameter must be a positive integer.");
        }
        if (name.equals("limit") && value > MOST) {
            throw Refusal.of(
                    "FRAMEWORK__QUERY_LIMIT_EXCEEDED",
                    "The limit must be lower than or equal to MAX_LIMIT(=500). Given: " + value);
        }
        return value;
    }

    private static int total(JsonObject criteria, int all, int shown, int limit) {
        int mode =
                criteria.has("total-count-mode") ? criteria.get("total-count-mode").getAsInt() : 0;
        if (mode == NEXT_PAGES) {
            return Math.min(all, limit * PAGES_AHEAD + 1);
        }
        return mode == 1 ? all : shown;
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.has(name) && json.get(name).isJsonObject()
                ? json.getAsJsonObject(name)
                : new JsonObject();
    }

    private static JsonArray list(JsonObject json, String name) {
        return json.has(name) && json.get(name).isJsonArray()
                ? json.getAsJsonArray(name)
                : new JsonArray();
    }

    private static Stream<JsonElement> each(JsonArray all) {
        return StreamSupport.stream(all.spliterator(), false);
    }
}
