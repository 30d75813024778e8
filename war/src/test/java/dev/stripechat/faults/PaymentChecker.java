package dev.stripechat.faults;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what Stripe sent with what agents and shoppers see of it: each event once, told once unless it came after
 * something newer.
 */
final class PaymentChecker {

    private PaymentChecker() {}

    /**
     * Everything that is wrong.
     *
     * @param sent payment and state of all events
     * @param details the conversations as an agent sees them
     */
    static List<Finding> check(Map<String, Integer> sent, Map<String, JsonObject> details) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> open = new java.util.HashMap<>(sent);
        details.forEach(
                (conversation, detail) ->
                        payments(detail)
                                .forEach(payment -> check(payment, detail, open, findings)));
        open.keySet().forEach(event -> found(findings, "nothing is known of " + event));
        return findings;
    }

    private static void check(
            JsonObject payment,
            JsonObject detail,
            Map<String, Integer> open,
            List<Finding> findings) {
        String id = payment.get("paymentIntent").getAsString();
        Map<String, Long> known = steps(payment, step -> true);
        for (String state : List.of("declined", "succeeded")) {
            Integer expected = open.remove(id + " " + state);
            if (known.getOrDefault(state, 0L) != (expected == null ? 0 : expected)) {
                found(findings, id + " was " + expected + " times " + state + ": " + known);
            }
        }
        Map<String, Long> untold = steps(payment, step -> !step.get("late").getAsBoolean());
        Map<String, Long> told =
                Said.all(detail).stream()
                        .map(Said::state)
                        .filter(state -> !state.isEmpty())
                        .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        if (!told.equals(untold)) {
            found(findings, id + " is " + untold + " and was told " + told);
        }
    }

    private static Map<String, Long> steps(JsonObject payment, Predicate<JsonObject> wanted) {
        return payment.getAsJsonArray("steps").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(wanted)
                .collect(
                        Collectors.groupingBy(
                                step -> step.get("state").getAsString(), Collectors.counting()));
    }

    private static Stream<JsonObject> payments(JsonObject detail) {
        return detail.getAsJsonArray("payments").asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    private static void found(List<Finding> findings, String what) {
        findings.add(new Finding(Finding.Kind.PAYMENT, what));
    }
}
