package dev.stripechat.runtime.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span without what somebody may have typed: addresses lose their query, failures keep their type but lose their words
 * and their stack (a failing statement names its values).
 */
final class CleanSpan extends DelegatingSpanData {

    private static final Set<String> WORDS =
            Set.of("exception.message", "exception.stacktrace", "error.object", "message", "stack");

    CleanSpan(SpanData span) {
        super(span);
    }

    @Override
    public Attributes getAttributes() {
        return clean(super.getAttributes());
    }

    @Override
    public List<EventData> getEvents() {
        return super.getEvents().stream()
                .map(
                        event ->
                                EventData.create(
                                        event.getEpochNanos(),
                                        event.getName(),
                                        clean(event.getAttributes())))
                .toList();
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    private static Attributes clean(Attributes attributes) {
        AttributesBuilder clean = Attributes.builder();
        attributes.forEach(
                (key, value) -> {
                    if (value instanceof String text) {
                        clean.put(AttributeKey.stringKey(key.getKey()), text(key.getKey(), text));
                    } else {
                        put(clean, key, value);
                    }
                });
        return clean.build();
    }

    @SuppressWarnings("unchecked")
    private static <T> void put(AttributesBuilder clean, AttributeKey<?> key, Object value) {
        clean.put((AttributeKey<T>) key, (T) value);
    }

    private static String text(String key, String value) {
        if (WORDS.contains(key)) {
            return "(left out)";
        }
        boolean address = key.startsWith("http.") || key.startsWith("url.");
        return address ? value.replaceFirst("[?#;].*", "?") : value;
    }
}
