package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Everything that a Shopware shop remembers: rows as JSON by entity and id, named as in the Admin API ({@code order},
 * {@code order_transaction}...). Rows go in and out as copies; who watches hears of each change, as webhooks would.
 */
public final class ShopwareData {

    static final DateTimeFormatter ATOM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final Map<String, Map<String, JsonObject>> tables = new LinkedHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** An empty shop that reads the time from there. */
    public ShopwareData(Clock clock) {
        this.clock = clock;
    }

    /** Who hears of changes, on the thread that made them, after they were made. */
    public interface Watcher {

        /** A row was written: {@code insert}, {@code update} or {@code delete}. */
        void written(String entity, String operation, String id, Set<String> fields);

        /** A state machine went on: of {@code order_transaction} to {@code paid}, for example. */
        void entered(String entity, String id, String left, String entered);
    }

    /** From now on it hears of changes. */
    public void watchedBy(Watcher watcher) {
        watchers.add(watcher);
    }

    /** A new row; it gets an id unless it brings one, and its birth time. */
    public String add(String entity, JsonObject row) {
        JsonObject kept = row.deepCopy();
        if (!kept.has("id")) {
            kept.addProperty("id", ShopwareId.random());
        }
        if (!kept.has("createdAt")) {
            kept.addProperty("createdAt", now());
        }
        if (!kept.has("updatedAt")) {
            kept.add("updatedAt", JsonNull.INSTANCE);
        }
        String id = kept.get("id").getAsString();
        synchronized (this) {
            tables.computeIfAbsent(entity, e -> new LinkedHashMap<>()).put(id, kept);
        }
        watchers.forEach(w -> w.written(entity, "insert", id, kept.keySet()));
        return id;
    }

    /** A copy of the row. */
    public synchronized Optional<JsonObject> find(String entity, String id) {
        return Optional.ofNullable(table(entity).get(id)).map(JsonObject::deepCopy);
    }

    /** A copy of the row that must be there. */
    public JsonObject row(String entity, String id) {
        return find(entity, id)
                .orElseThrow(() -> new IllegalArgumentException("no " + entity + " " + id));
    }

    /** Copies of all rows, the oldest first. */
    public synchronized List<JsonObject> all(String entity) {
        return table(entity).values().stream().map(JsonObject::deepCopy).toList();
    }

    /** Copies of the rows whose field is that id. */
    public synchronized List<JsonObject> where(String entity, String field, String id) {
        return table(entity).values().stream()
                .filter(row -> id.equals(text(row, field)))
                .map(JsonObject::deepCopy)
                .toList();
    }

    /** Changes a row, and tells who watches which fields are other than before. */
    public void change(String entity, String id, Consumer<JsonObject> change) {
        Set<String> changed = new TreeSet<>();
        synchronized (this) {
            JsonObject before = row(entity, id);
            JsonObject after = before.deepCopy();
            change.accept(after);
            after.addProperty("updatedAt", now());
            after.keySet().stream()
                    .filter(field -> !after.get(field).equals(before.get(field)))
                    .forEach(changed::add);
            table(entity).put(id, after);
        }
        watchers.forEach(w -> w.written(entity, "update", id, changed));
    }

    /** A change of stock by an order, as Shopware makes it: straight into the database, nobody is told. */
    public synchronized void changeSilently(String entity, String id, Consumer<JsonObject> change) {
        JsonObject after = row(entity, id);
        change.accept(after);
        table(entity).put(id, after);
    }

    /** The row is gone. */
    public void remove(String entity, String id) {
        synchronized (this) {
            table(entity).remove(id);
        }
        watchers.forEach(w -> w.written(entity, "delete", id, Set.of("id")));
    }

    /** The technical name of the state that a row with a state machine is in. */
    public String state(String entity, String id) {
        return row(entity, id).get("state").getAsString();
    }

    /** It is in another state now, whatever the machine allows. */
    public void enter(String entity, String id, String state) {
        String left = state(entity, id);
        change(entity, id, row -> row.addProperty("state", state));
        watchers.forEach(w -> w.entered(entity, id, left, state));
    }

    /** The time as Shopware writes it. */
    public String now() {
        return atom(clock.instant());
    }

    Clock clock() {
        return clock;
    }

    static String atom(Instant time) {
        return ATOM.format(time);
    }

    static String text(JsonObject row, String field) {
        JsonElement value = row.get(field);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    /** Another shop that remembers the same; nobody watches it yet. */
    public synchronized ShopwareData copy() {
        ShopwareData copy = new ShopwareData(clock);
        tables.forEach(
                (entity, rows) -> {
                    Map<String, JsonObject> copies = new LinkedHashMap<>();
                    rows.forEach((id, row) -> copies.put(id, row.deepCopy()));
                    copy.tables.put(entity, copies);
                });
        return copy;
    }

    private Map<String, JsonObject> table(String entity) {
        return tables.computeIfAbsent(entity, e -> new LinkedHashMap<>());
    }
}
