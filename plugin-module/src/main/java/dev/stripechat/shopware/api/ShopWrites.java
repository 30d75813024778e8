package dev.stripechat.shopware.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The little that we write into a shop. */
final class ShopWrites {

    private static final String ILLEGAL = "SYSTEM__ILLEGAL_STATE_TRANSITION";
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z_]{1,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private final ShopCalls calls;
    private final ShopSearch search;

    ShopWrites(ShopCalls calls, ShopSearch search) {
        this.calls = calls;
        this.search = search;
    }

    static String id(String text) {
        if (!Criteria.isId(text)) {
            throw new IllegalArgumentException("no id of a shop");
        }
        return text;
    }

    void changeSettings(Map<String, JsonValue> values, Optional<String> salesChannelId) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        values.forEach(body::add);
        String json = body.build().toString();
        String channel = salesChannelId.map(ShopWrites::id).orElse(null);
        calls.ask((rest, bearer) -> rest.changeSettings(bearer, channel, json));
    }

    void addIndividualCode(String promotionId, String code) {
        String body =
                Json.createObjectBuilder()
                        .add("promotionId", id(promotionId))
                        .add("code", checked(CODE, code))
                        .build()
                        .toString();
        try {
            calls.ask((rest, bearer) -> rest.create(bearer, "promotion-individual-code", body));
        } catch (PrivilegesMissing missing) {
            throw missing;
        } catch (ShopRefused refused) {
            if (!has(promotionId, code)) {
                throw new CodeRefused(refused);
            }
        }
    }

    String moved(String entity, String id, String action) {
        String row = id(id);
        String word = checked(ACTION, action);
        try {
            Row answer =
                    new Row(
                            calls.ask(
                                    (rest, bearer) ->
                                            rest.transition(bearer, entity, row, word, "{}")));
            return answer.maybe("technicalName")
                    .or(() -> answer.row("data").maybe("technicalName"))
                    .orElseGet(() -> state(entity, row));
        } catch (ShopRefused refused) {
            throw refused.code().equals(ILLEGAL)
                    ? new TransitionRefused(word, state(entity, row), refused.detail())
                    : refused;
        }
    }

    void change(String entity, String id, JsonObject fields) {
        String row = id(id);
        String body = Json.createObjectBuilder().add("customFields", fields).build().toString();
        calls.ask((rest, bearer) -> rest.change(bearer, entity, row, body));
    }

    void tell(Notice notice) {
        String body =
                Json.createObjectBuilder()
                        .add("status", notice.kind().word())
                        .add("message", notice.message())
                        .add("adminOnly", false)
                        .add("requiredPrivileges", Json.createArrayBuilder())
                        .build()
                        .toString();
        calls.ask((rest, bearer) -> rest.create(bearer, "notification", body));
    }

    /** A request that had no answer may have been heard: the same code again is no failure. */
    private boolean has(String promotionId, String code) {
        Criteria question = new Criteria().equal("promotionId", promotionId).equal("code", code);
        return !search.rows("promotion-individual-code", question).isEmpty();
    }

    private String state(String entity, String id) {
        Criteria question = new Criteria().ids(List.of(id)).with("stateMachineState");
        return search.rows(entity.replace('_', '-'), question).stream()
                .map(row -> row.row("stateMachineState").text("technicalName"))
                .findFirst()
                .orElse("");
    }

    private static String checked(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not of the form that a shop takes");
        }
        return text;
    }
}
