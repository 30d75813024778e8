package dev.stripechat.shop.shopware;

import dev.stripechat.shop.PaymentStanding;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.OrderTransaction;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the shop is to know of a payment, in custom fields of our own: which PaymentIntent and which chat. Nobody else's are touched. */
record OrderNotes(Optional<String> paymentIntent, Optional<String> chat) {

    /** Of the order and of the transaction; the app's manifest declares it. */
    static final String CHAT = "stripe_chat_id";

    /** Of the transaction. */
    static final String PAYMENT_INTENT = "stripe_chat_payment_intent";

    static OrderNotes of(PaymentStanding standing) {
        return new OrderNotes(
                standing.paymentIntent().map(id -> id.value()),
                standing.conversation().map(Object::toString));
    }

    /** Writes what is not there yet: first at the order, for what stands at the transaction says that all is written. */
    void writeTo(AdminApi api, OrderTransaction transaction) {
        Map<String, String> missing = new TreeMap<>();
        chat.ifPresent(id -> missing.put(CHAT, id));
        paymentIntent.ifPresent(id -> missing.put(PAYMENT_INTENT, id));
        missing.entrySet().removeIf(note -> isThere(transaction.customFields(), note));
        if (missing.containsKey(CHAT)) {
            api.orderFields(transaction.orderId(), fields(Map.of(CHAT, missing.get(CHAT))));
        }
        if (!missing.isEmpty()) {
            api.transactionFields(transaction.id(), fields(missing));
        }
    }

    private static boolean isThere(JsonObject fields, Map.Entry<String, String> note) {
        return fields.get(note.getKey()) instanceof JsonString text
                && text.getString().equals(note.getValue());
    }

    private static JsonObject fields(Map<String, String> notes) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        notes.forEach(fields::add);
        return fields.build();
    }
}
