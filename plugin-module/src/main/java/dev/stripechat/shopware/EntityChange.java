package dev.stripechat.shopware;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the shop that was written or deleted; the rest of it is to be fetched.
 *
 * @param entity such as {@code product}
 * @param operation what happened to it
 * @param primaryKey by name; a key of one column is called {@code id}
 * @param updatedFields the names of what was written
 * @param versionId of a versioned row; drafts have one of their own
 */
public record EntityChange(
        String entity,
        Operation operation,
        Map<String, String> primaryKey,
        List<String> updatedFields,
        Optional<String> versionId) {

    private static final String LIVE = "0fa91ce3e96a4bc2be4bd9ce752c3425";

    /** What happened to the row. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    static EntityChange of(Fields change) {
        return new EntityChange(
                change.text("entity"),
                operation(change.text("operation")),
                primaryKey(change),
                change.textList("updatedFields"),
                change.textIfAny("versionId"));
    }

    private static Operation operation(String word) {
        return switch (word) {
            case "insert" -> Operation.INSERT;
            case "update" -> Operation.UPDATE;
            case "delete" -> Operation.DELETE;
            default -> throw ProtocolRefused.malformed("operation");
        };
    }

    private static Map<String, String> primaryKey(Fields change) {
        return change.json().get("primaryKey") instanceof JsonObject
                ? change.texts("primaryKey")
                : Map.of("id", change.text("primaryKey"));
    }

    static boolean isOne(JsonObject json) {
        return json.get("entity") instanceof JsonString;
    }

    /** The id, if that alone is the key. */
    public Optional<String> id() {
        return Optional.ofNullable(primaryKey.get("id"));
    }

    /** Whether it is the row that shoppers see, no draft. */
    public boolean isLive() {
        return versionId.filter(version -> !version.equals(LIVE)).isEmpty();
    }
}
