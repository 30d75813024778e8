package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes webhooks of what changes in the shop's database, if Shopware makes one of it. */
record ShopEvents(ShopwareData data, WebhookPost webhooks) implements ShopwareData.Watcher {

    private static final Set<String> VERSIONED = Set.of("order", "order_address", "product");

    @Override
    public void written(String entity, String operation, String id, Set<String> fields) {
        if (!Hookable.WRITTEN.contains(entity)) {
            return;
        }
        JsonObject one = new JsonObject();
        one.addProperty("entity", entity);
        one.addProperty("operation", operation);
        one.addProperty("primaryKey", id);
        Set<String> all = new LinkedHashSet<>();
        if (VERSIONED.contains(entity)) {
            all.add("versionId");
        }
        all.add("id");
        all.addAll(fields);
        JsonArray updated = new JsonArray();
        all.stream().filter(field -> !field.equals("state")).forEach(updated::add);
        one.add("updatedFields", updated);
        if (VERSIONED.contains(entity)) {
            one.addProperty("versionId", ShopwareId.LIVE_VERSION);
        }
        JsonArray payload = new JsonArray();
        payload.add(one);
        webhooks.happened(entity + (operation.equals("delete") ? ".deleted" : ".written"), payload);
    }

    @Override
    public void entered(String entity, String id, String left, String entered) {
        if (!Set.of("order", "order_transaction", "order_delivery").contains(entity)) {
            return;
        }
        String orderId =
                entity.equals("order") ? id : ShopwareData.text(data.row(entity, id), "orderId");
        tell("state_leave." + entity + ".state." + left, orderId);
        tell("state_enter." + entity + ".state." + entered, orderId);
    }

    private void tell(String event, String orderId) {
        JsonObject payload = new JsonObject();
        payload.add("order", new OrderJson(data).order(orderId));
        webhooks.happened(event, payload);
    }
}
