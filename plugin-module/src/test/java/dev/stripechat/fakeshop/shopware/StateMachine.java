package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which state leads where, as a shop of line 6.6 knows it. An action whose goal is reached already changes nothing and is no error;
 * any other that has no way from here is.
 */
final class StateMachine {

    private static final Map<String, String> GOALS =
            Map.ofEntries(
                    Map.entry("reopen", "open"),
                    Map.entry("process", "in_progress"),
                    Map.entry("do_pay", "in_progress"),
                    Map.entry("process_unconfirmed", "unconfirmed"),
                    Map.entry("authorize", "authorized"),
                    Map.entry("paid", "paid"),
                    Map.entry("pay", "paid"),
                    Map.entry("paid_partially", "paid_partially"),
                    Map.entry("pay_partially", "paid_partially"),
                    Map.entry("fail", "failed"),
                    Map.entry("cancel", "cancelled"),
                    Map.entry("remind", "reminded"),
                    Map.entry("refund", "refunded"),
                    Map.entry("refund_partially", "refunded_partially"),
                    Map.entry("chargeback", "chargeback"),
                    Map.entry("complete", "completed"),
                    Map.entry("ship", "shipped"),
                    Map.entry("ship_partially", "shipped_partially"),
                    Map.entry("retour", "returned"),
                    Map.entry("retour_partially", "returned_partially"));

    private static final Map<String, Map<String, String>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put(
                "order_transaction",
                Map.ofEntries(
                        Map.entry(
                                "open",
                                "process do_pay process_unconfirmed authorize paid pay paid_partially"
                                        + " pay_partially fail cancel remind"),
                        Map.entry(
                                "in_progress",
                                "reopen authorize paid paid_partially pay_partially fail cancel"),
                        Map.entry(
                                "unconfirmed", "reopen authorize paid paid_partially fail cancel"),
                        Map.entry("authorized", "paid paid_partially fail cancel"),
                        Map.entry(
                                "failed",
                                "reopen process do_pay process_unconfirmed paid pay paid_partially"
                                        + " pay_partially"),
                        Map.entry(
                                "reminded",
                                "reopen process do_pay process_unconfirmed authorize paid pay"
                                        + " paid_partially pay_partially cancel"),
                        Map.entry(
                                "paid_partially",
                                "reopen process do_pay process_unconfirmed paid pay remind"
                                        + " refund_partially refund cancel chargeback"),
                        Map.entry("paid", "reopen refund_partially refund cancel chargeback"),
                        Map.entry("refunded_partially", "reopen refund cancel"),
                        Map.entry(
                                "cancelled",
                                "reopen process_unconfirmed paid refund refund_partially"),
                        Map.entry("chargeback", "paid paid_partially cancel")));
        WAYS.put(
                "order",
                Map.of(
                        "open", "process cancel",
                        "in_progress", "cancel complete",
                        "completed", "reopen",
                        "cancelled", "reopen"));
        WAYS.put(
                "order_delivery",
                Map.of(
                        "open", "ship ship_partially cancel",
                        "shipped", "retour retour_partially cancel",
                        "shipped_partially", "retour retour_partially ship cancel"));
    }

    private final ShopwareData data;

    StateMachine(ShopwareData data) {
        this.data = data;
    }

    static boolean moves(String entity) {
        return WAYS.containsKey(entity);
    }

    /** The state that it is in now. */
    JsonObject moved(String entity, String id, String action) {
        if (data.find(entity, id).isEmpty()) {
            throw Refusal.of(
                    "SYSTEM__STATE_MACHINE_INVALID_ENTITY_ID",
                    "Unable to read entity \"" + entity + "\" with id \"" + id + "\".");
        }
        String from = data.state(entity, id);
        String goal = GOALS.getOrDefault(action, "");
        if (goal.equals(from)) {
            return Relations.state(entity, from);
        }
        List<String> ways = List.of(WAYS.get(entity).getOrDefault(from, "").split(" "));
        if (!ways.contains(action)) {
            String fromId = ShopwareData.text(Relations.state(entity, from), "id");
            throw Refusal.of(
                            "SYSTEM__ILLEGAL_STATE_TRANSITION",
                            "Illegal transition \"%s\" from state \"%s\". Possible transitions are: %s"
                                    .formatted(action, fromId, String.join(", ", ways)))
                    .with("transition", action)
                    .with("currentState", fromId);
        }
        data.enter(entity, id, goal);
        return Relations.state(entity, goal);
    }
}
