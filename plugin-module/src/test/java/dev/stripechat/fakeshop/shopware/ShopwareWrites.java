package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the Admin API lets write: custom fields are merged by key, codes are taken or refused, settings are per sales channel. */
final class ShopwareWrites {

    private final ShopwareData data;
    private volatile Optional<String> reason = Optional.empty();

    ShopwareWrites(ShopwareData data) {
        this.data = data;
    }

    void refusesCodes(Optional<String> why) {
        reason = why;
    }

    void patch(String entity, String id, JsonObject body) {
        if (data.find(entity, id).isEmpty()) {
            throw new Refusal(
                    404,
                    "FRAMEWORK__RESOURCE_NOT_FOUND",
                    "The "
                            + entity
                            + " resource with the following primary key was not found: id("
                            + id
                            + ")");
        }
        data.change(
                entity,
                id,
                row ->
                        body.entrySet().stream()
                                .filter(field -> !field.getKey().equals("id"))
                                .forEach(field -> set(row, field)));
    }

    private static void set(JsonObject row, Map.Entry<String, JsonElement> field) {
        boolean merges = field.getKey().equals("customFields") && field.getValue().isJsonObject();
        if (!merges) {
            row.add(field.getKey(), field.getValue());
            return;
        }
        JsonObject merged =
                row.has("customFields") && row.get("customFields").isJsonObject()
                        ? row.getAsJsonObject("customFields")
                        : new JsonObject();
        field.getValue()
                .getAsJsonObject()
                .entrySet()
                .forEach(one -> merged.add(one.getKey(), one.getValue()));
        row.add("customFields", merged);
    }

    void code(JsonObject body) {
        String promotion = Search.checked(ShopwareData.text(body, "promotionId"));
        String code = ShopwareData.text(body, "code");
        if (code.isEmpty()) {
            throw Refusal.of(
                    "c1051bb4-d103-4f74-8988-acbcafc7fdc3", "This value should not be blank.");
        }
        reason.ifPresent(
                why -> {
                    throw Refusal.of("CHECKOUT__PROMOTION_CODE_REFUSED", why);
                });
        if (data.find("promotion", promotion).isEmpty()) {
            throw Refusal.of(
                    "FRAMEWORK__FOREIGN_KEY_CONSTRAINT", "There is no promotion " + promotion);
        }
        if (!data.where("promotion_individual_code", "code", code).isEmpty()) {
            throw Refusal.of(
                    "CHECKOUT__DUPLICATE_PROMOTION_CODE",
                    "Promotion with code \"" + code + "\" exists");
        }
        JsonObject row = new JsonObject();
        row.addProperty("promotionId", promotion);
        row.addProperty("code", code);
        row.add("payload", JsonNull.INSTANCE);
        data.add("promotion_individual_code", row);
    }

    void notification(JsonObject body) {
        if (!Set.of("success", "error", "info", "warning")
                        .contains(ShopwareData.text(body, "status"))
                || ShopwareData.text(body, "message").isEmpty()) {
            throw Refusal.of("NOTIFICATION__INVALID", "status and message cannot be empty");
        }
        data.add("notification", body);
    }

    JsonObject settings(String domain, Optional<String> channel, boolean inherits) {
        JsonObject found = new JsonObject();
        if (inherits || channel.isEmpty()) {
            settings(domain, "", found);
        }
        channel.ifPresent(id -> settings(domain, id, found));
        return found;
    }

    private void settings(String domain, String channel, JsonObject found) {
        for (JsonObject row : data.all("system_config")) {
            String key = ShopwareData.text(row, "configurationKey");
            if (key.startsWith(domain + ".")
                    && ShopwareData.text(row, "salesChannelId").equals(channel)) {
                found.add(key, row.get("configurationValue"));
            }
        }
    }

    void settings(JsonObject values, Optional<String> channel) {
        values.entrySet().forEach(one -> setting(one.getKey(), one.getValue(), channel));
    }

    private void setting(String key, JsonElement value, Optional<String> channel) {
        Optional<JsonObject> known =
                data.where("system_config", "configurationKey", key).stream()
                        .filter(
                                row ->
                                        ShopwareData.text(row, "salesChannelId")
                                                .equals(channel.orElse("")))
                        .findFirst();
        if (known.isPresent()) {
            String id = ShopwareData.text(known.get(), "id");
            data.change("system_config", id, row -> row.add("configurationValue", value));
            return;
        }
        JsonObject row = new JsonObject();
        row.addProperty("configurationKey", key);
        row.add("configurationValue", value);
        row.addProperty("salesChannelId", channel.orElse(""));
        data.add("system_config", row);
    }
}
