package dev.stripechat.fakes.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** A page of a list, newest first. */
final class Listed {

    private static final long MOST = 100;
    private static final long USUAL = 10;

    private Listed() {}

    static JsonObject of(List<JsonObject> oldestFirst, String url, Params params) {
        long limit = params.number("limit").orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("This value must be between 1 and 100 (inclusive).")
                    .code("parameter_invalid_integer")
                    .param("limit");
        }
        LongPredicate wanted = created(params);
        List<JsonObject> all =
                oldestFirst.stream()
                        .filter(one -> wanted.test(Json.number(one, "created")))
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(all);
        int from = params.text("starting_after").map(id -> at(all, id) + 1).orElse(0);
        int to = params.text("ending_before").map(id -> at(all, id)).orElse(all.size());
        List<JsonObject> rest = all.subList(Math.min(from, to), to);
        List<JsonObject> page = rest.stream().limit(limit).toList();
        JsonObject list = new JsonObject();
        list.addProperty("object", "list");
        JsonArray data = new JsonArray();
        page.forEach(one -> data.add(one.deepCopy()));
        list.add("data", data);
        list.addProperty("has_more", rest.size() > page.size());
        list.addProperty("url", url);
        return list;
    }

    private static int at(List<JsonObject> all, String id) {
        for (int i = 0; i < all.size(); i++) {
            if (Json.is(all.get(i), "id", id)) {
                return i;
            }
        }
        throw Refusal.invalid("No such object: '" + id + "'").code("resource_missing");
    }

    private static LongPredicate created(Params params) {
        JsonElement created = params.tree().get("created");
        if (created == null) {
            return time -> true;
        }
        if (created.isJsonPrimitive()) {
            long exactly = params.number("created").orElse(0L);
            return time -> time == exactly;
        }
        LongPredicate all = time -> true;
        for (Map.Entry<String, JsonElement> bound : created.getAsJsonObject().entrySet()) {
            long at = new Params(created.getAsJsonObject()).number(bound.getKey()).orElse(0L);
            all = all.and(bound(bound.getKey(), at));
        }
        return all;
    }

    private static LongPredicate bound(String name, long at) {
        return switch (name) {
            case "gt" -> time -> time > at;
            case "gte" -> time -> time >= at;
            case "lt" -> time -> time < at;
            case "lte" -> time -> time <= at;
            default -> throw Refusal.unknown("created[" + name + "]");
        };
    }
}
