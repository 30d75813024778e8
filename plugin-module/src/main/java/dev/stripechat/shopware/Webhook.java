package dev.stripechat.shopware;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something has happened in the shop.
 *
 * <p>How old it is does not matter: the shop sets the time anew for each attempt, its queue may have been stopped for
 * days, and an event that comes twice is known by its id.
 *
 * @param source who says so
 * @param event such as {@code checkout.order.placed}
 * @param payload as it came
 * @param changes the rows that were written, if it is that kind of event
 * @param sentAt by the shop's clock; the same event may come again with another time
 */
public record Webhook(
        Source source,
        String event,
        JsonValue payload,
        List<EntityChange> changes,
        Instant sentAt) {

    /** Reads the body of a webhook; nothing is proved by that. */
    public static Webhook of(byte[] body) {
        Fields fields = Fields.of(body);
        Fields data = fields.object("data");
        JsonValue payload = data.json().getOrDefault("payload", JsonValue.EMPTY_JSON_ARRAY);
        return new Webhook(
                Source.of(fields),
                data.text("event"),
                payload,
                changes(data, payload),
                fields.moment("timestamp"));
    }

    private static List<EntityChange> changes(Fields data, JsonValue payload) {
        boolean written =
                payload instanceof JsonArray list
                        && list.stream()
                                .anyMatch(
                                        one ->
                                                one instanceof JsonObject row
                                                        && EntityChange.isOne(row));
        return written
                ? data.objects("payload").stream().map(EntityChange::of).toList()
                : List.of();
    }

    /** What a business event carries under that name, for example the {@code order}. */
    public Optional<JsonObject> entity(String name) {
        return payload instanceof JsonObject map && map.get(name) instanceof JsonObject entity
                ? Optional.of(entity)
                : Optional.empty();
    }

    /** The id of what a business event carries under that name. */
    public Optional<String> idOf(String name) {
        return entity(name).flatMap(entity -> new Fields(name, entity).textIfAny("id"));
    }

    /** What a merchant who removed the app wants done with our data; older shops do not say. */
    public Optional<Boolean> keepUserData() {
        return payload instanceof JsonObject map
                ? new Fields("payload", map).flagIfAny("keepUserData")
                : Optional.empty();
    }

    /** The settings that a change of the app's configuration names. */
    public List<String> configChanges() {
        return payload instanceof JsonObject map && event.equals("app.config.changed")
                ? new Fields("payload", map).textList("changes")
                : List.of();
    }

    @Override
    public String toString() {
        return "Webhook[" + event + " of " + source + "]";
    }
}
