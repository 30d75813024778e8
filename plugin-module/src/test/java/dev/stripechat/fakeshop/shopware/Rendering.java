package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A row as the Admin API shows it: associations that were not asked for are null, texts in the language that was asked for, numbers
 * with a point where PHP has floats, and fields that nobody needs.
 */
final class Rendering {

    private static final List<String> INHERITED =
            List.of(
                    "active",
                    "isCloseout",
                    "minPurchase",
                    "restockTime",
                    "deliveryTimeId",
                    "propertyIds");

    private final Relations relations;
    private final ShopwareData data;
    private final Wanted wanted;

    Rendering(ShopwareData data, Relations relations, Wanted wanted) {
        this.data = data;
        this.relations = relations;
        this.wanted = wanted;
    }

    /** In which language, with the texts of parents or not, which fields of which entity. */
    record Wanted(String language, boolean inherits, JsonObject includes) {}

    JsonObject shown(String entity, JsonObject row, JsonObject associations) {
        JsonObject shown = inherited(entity, row);
        JsonElement translations = shown.remove("translations");
        JsonElement state = shown.remove("state");
        if (state != null) {
            String id = ShopwareData.text(Relations.state(entity, state.getAsString()), "id");
            shown.addProperty("stateId", id);
        }
        if (translations != null) {
            translate(entity, row, shown);
        } else {
            shown.add("translated", new JsonArray());
        }
        Relations.of(entity)
                .forEach(
                        (name, relation) ->
                                shown.add(name, end(entity, row, name, relation, associations)));
        shown.addProperty("_uniqueIdentifier", ShopwareData.text(row, "id"));
        shown.add("extensions", new JsonArray());
        JsonObject included = included(entity, shown);
        included.addProperty("apiAlias", entity);
        return Quirks.php(included).getAsJsonObject();
    }

    /** A variant has what its product has, where it says nothing itself. */
    private JsonObject inherited(String entity, JsonObject row) {
        JsonObject shown = row.deepCopy();
        if (entity.equals("product") && wanted.inherits()) {
            data.find(entity, ShopwareData.text(row, "parentId"))
                    .ifPresent(
                            parent ->
                                    INHERITED.stream()
                                            .filter(parent::has)
                                            .filter(field -> isUnsaid(shown, field))
                                            .forEach(f -> shown.add(f, parent.get(f))));
        }
        return shown;
    }

    private static boolean isUnsaid(JsonObject row, String field) {
        return !row.has(field) || row.get(field).isJsonNull();
    }

    private JsonElement end(
            String entity,
            JsonObject row,
            String name,
            Relations.Relation relation,
            JsonObject associations) {
        if (!associations.has(name)) {
            return Relations.unasked();
        }
        List<JsonElement> rows =
                relations.follow(entity, inherited(entity, row), relation).stream()
                        .map(
                                next ->
                                        (JsonElement)
                                                shown(
                                                        relation.target(),
                                                        next,
                                                        below(associations, name)))
                        .toList();
        if (Relations.isMany(relation)) {
            return Relations.listed(rows);
        }
        return rows.isEmpty() ? Relations.unasked() : rows.get(0);
    }

    static JsonObject below(JsonObject associations, String name) {
        JsonElement one = associations.get(name);
        return one.isJsonObject()
                        && one.getAsJsonObject().has("associations")
                        && one.getAsJsonObject().get("associations").isJsonObject()
                ? one.getAsJsonObject().getAsJsonObject("associations")
                : new JsonObject();
    }

    private void translate(String entity, JsonObject row, JsonObject shown) {
        JsonObject own = texts(row, wanted.language());
        JsonObject translated = new JsonObject();
        if (wanted.inherits()) {
            data.find(entity, ShopwareData.text(row, "parentId"))
                    .ifPresent(parent -> fallingBack(parent, translated));
        }
        fallingBack(row, translated);
        for (String field : List.of("name", "config")) {
            shown.add(field, own.has(field) ? own.get(field) : JsonNull.INSTANCE);
        }
        shown.add("translated", translated);
    }

    private void fallingBack(JsonObject row, JsonObject translated) {
        texts(row, ShopwareId.ENGLISH)
                .entrySet()
                .forEach(e -> translated.add(e.getKey(), e.getValue()));
        texts(row, wanted.language())
                .entrySet()
                .forEach(e -> translated.add(e.getKey(), e.getValue()));
    }

    private static JsonObject texts(JsonObject row, String language) {
        JsonElement texts = row.getAsJsonObject("translations").get(language);
        return texts == null ? new JsonObject() : texts.getAsJsonObject();
    }

    private JsonObject included(String entity, JsonObject shown) {
        if (!wanted.includes().has(entity)) {
            return shown;
        }
        List<String> fields =
                StreamSupport.stream(wanted.includes().getAsJsonArray(entity).spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList();
        JsonObject some = new JsonObject();
        for (Map.Entry<String, JsonElement> field : shown.entrySet()) {
            if (fields.contains(field.getKey())) {
                some.add(field.getKey(), field.getValue());
            }
        }
        return some;
    }

    /** JSON:API, which is what comes unless plain JSON was asked for. */
    static JsonObject jsonApi(String entity, JsonObject shown) {
        JsonObject one = new JsonObject();
        one.add("id", new JsonPrimitive(ShopwareData.text(shown, "id")));
        one.addProperty("type", entity);
        one.add("attributes", shown);
        one.add("relationships", new JsonArray());
        return one;
    }
}
