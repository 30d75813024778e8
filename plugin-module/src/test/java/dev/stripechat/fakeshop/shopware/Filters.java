package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The filters of a search: equals, equalsAny, contains, range, multi; anything else is refused. */
final class Filters {

    private final ShopwareData data;
    private final Relations relations;
    private final String language;

    /** Names are looked for in that language. */
    Filters(ShopwareData data, Relations relations, String language) {
        this.data = data;
        this.relations = relations;
        this.language = language;
    }

    boolean hold(String entity, JsonObject row, JsonArray filters) {
        return each(filters).allMatch(filter -> holds(entity, row, filter));
    }

    private boolean holds(String entity, JsonObject row, JsonObject filter) {
        return switch (ShopwareData.text(filter, "type")) {
            case "equals" ->
                    values(entity, row, field(filter))
                            .anyMatch(value -> same(value, filter.get("value")));
            case "equalsAny" ->
                    values(entity, row, field(filter))
                            .anyMatch(value -> any(value, filter.get("value")));
            case "contains" ->
                    values(entity, row, field(filter))
                            .anyMatch(value -> contains(value, filter.get("value")));
            case "range" ->
                    values(entity, row, field(filter))
                            .anyMatch(value -> within(value, filter.getAsJsonObject("parameters")));
            case "multi" -> multi(entity, row, filter);
            default ->
                    throw Refusal.of(
                            "FRAMEWORK__INVALID_FILTER_QUERY", "The filter type is not supported");
        };
    }

    private boolean multi(String entity, JsonObject row, JsonObject filter) {
        Stream<JsonObject> queries = each(filter.getAsJsonArray("queries"));
        return ShopwareData.text(filter, "operator").equalsIgnoreCase("or")
                ? queries.anyMatch(query -> holds(entity, row, query))
                : queries.allMatch(query -> holds(entity, row, query));
    }

    /** What a path such as {@code transactions.updatedAt} leads to. */
    Stream<JsonElement> values(String entity, JsonObject row, String path) {
        String plain = path.startsWith(entity + ".") ? path.substring(entity.length() + 1) : path;
        int dot = plain.indexOf('.');
        String first = dot < 0 ? plain : plain.substring(0, dot);
        Relations.Relation relation = Relations.of(entity).get(first);
        if (relation != null && dot > 0) {
            return relations.follow(entity, row, relation).stream()
                    .flatMap(next -> values(relation.target(), next, plain.substring(dot + 1)));
        }
        if (plain.equals("name") && row.has("translations")) {
            return Stream.of(name(row));
        }
        if (first.equals("customFields")) {
            return Stream.of(deep(row, plain));
        }
        if (!row.has(plain) && data.all(entity).stream().noneMatch(other -> other.has(plain))) {
            throw Refusal.of(
                    "FRAMEWORK__UNMAPPED_FIELD",
                    "Field \"" + plain + "\" in entity \"" + entity + "\" was not found.");
        }
        return Stream.of(row.has(plain) ? row.get(plain) : Relations.unasked());
    }

    /** In the language that was asked for, else in the one that stands in for it. */
    private JsonElement name(JsonObject row) {
        JsonObject texts = row.getAsJsonObject("translations");
        return Stream.of(language, ShopwareId.ENGLISH)
                .filter(texts::has)
                .map(texts::getAsJsonObject)
                .filter(names -> names.has("name"))
                .map(names -> names.get("name"))
                .findFirst()
                .orElseGet(Relations::unasked);
    }

    /** As MySQL compares: capitals and small letters alike. */
    private static boolean contains(JsonElement value, JsonElement part) {
        return value.isJsonPrimitive()
                && value.getAsString()
                        .toLowerCase(Locale.ROOT)
                        .contains(part.getAsString().toLowerCase(Locale.ROOT));
    }

    private static JsonElement deep(JsonObject row, String path) {
        JsonElement at = row;
        for (String name : path.split("\\.")) {
            at =
                    at.isJsonObject() && at.getAsJsonObject().has(name)
                            ? at.getAsJsonObject().get(name)
                            : Relations.unasked();
        }
        return at;
    }

    private static boolean any(JsonElement value, JsonElement wanted) {
        List<String> texts =
                wanted.isJsonArray()
                        ? StreamSupport.stream(wanted.getAsJsonArray().spliterator(), false)
                                .map(JsonElement::getAsString)
                                .toList()
                        : List.of(wanted.getAsString().split("\\|"));
        return value.isJsonPrimitive() && texts.contains(value.getAsString());
    }

    private static boolean same(JsonElement value, JsonElement wanted) {
        if (value.isJsonNull() || wanted == null || wanted.isJsonNull()) {
            return value.isJsonNull() && (wanted == null || wanted.isJsonNull());
        }
        return value.isJsonPrimitive() && value.getAsString().equals(wanted.getAsString());
    }

    private static boolean within(JsonElement value, JsonObject bounds) {
        return value.isJsonPrimitive()
                && bounds.entrySet().stream()
                        .allMatch(b -> within(value, b.getKey(), b.getValue().getAsString()));
    }

    private static boolean within(JsonElement value, String bound, String limit) {
        int order = compare(value.getAsString(), limit);
        return switch (bound) {
            case "gte" -> order >= 0;
            case "gt" -> order > 0;
            case "lte" -> order <= 0;
            case "lt" -> order < 0;
            default -> throw Refusal.of("FRAMEWORK__INVALID_RANGE_FILTER_PARAM", bound);
        };
    }

    /** As times, as numbers or as text, whatever both are. */
    static int compare(String one, String other) {
        if (isTime(one) && isTime(other)) {
            return time(one).compareTo(time(other));
        }
        boolean numbers = one.matches("-?[0-9.]+") && other.matches("-?[0-9.]+");
        return numbers
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }

    private static boolean isTime(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}.*");
    }

    private static Instant time(String text) {
        String atom = text.replace(' ', 'T');
        return atom.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(atom).toInstant()
                : LocalDateTime.parse(atom).toInstant(ZoneOffset.UTC);
    }

    private static String field(JsonObject filter) {
        return ShopwareData.text(filter, "field");
    }

    private static Stream<JsonObject> each(JsonArray all) {
        return StreamSupport.stream(all.spliterator(), false).map(JsonElement::getAsJsonObject);
    }
}
