package dev.stripechat.shopware;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A flow of the shop wants one of our actions.
 *
 * @param source who says so
 * @param action the name of the action
 * @param parameters as the shop has filled them in
 * @param sentAt by the shop's clock
 */
public record FlowCall(
        Source source, String action, Map<String, String> parameters, Instant sentAt) {

    private static final Set<String> ENVELOPE = Set.of("source", "timestamp");

    /** Reads the body of a flow action; nothing is proved by that. */
    public static FlowCall of(byte[] body) {
        Fields fields = Fields.of(body);
        Map<String, String> parameters = new LinkedHashMap<>();
        fields.json()
                .forEach(
                        (name, value) -> {
                            if (!ENVELOPE.contains(name)) {
                                parameters.put(name, fields.plain(name, value));
                            }
                        });
        return new FlowCall(
                Source.of(fields),
                fields.object("source").text("action"),
                parameters,
                fields.moment("timestamp"));
    }

    @Override
    public String toString() {
        return "FlowCall[" + action + " of " + source + "]";
    }
}
