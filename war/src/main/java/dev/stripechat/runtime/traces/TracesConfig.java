package dev.stripechat.runtime.traces;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code stripe-chat.traces.endpoint} into the keys that OpenTelemetry knows. Weaker than the environment and the
 * system properties, so that an {@code OTEL_...} of the operator decides.
 */
public class TracesConfig implements ConfigSource {

    private static final String ENDPOINT = "stripe-chat.traces.endpoint";
    private static final String VARIABLE = "STRIPE_CHAT_TRACES_ENDPOINT";
    private static final int ABOVE_FILES_IN_THE_WAR = 110;

    private final Map<String, String> properties;

    /** Reads the key once, as OpenTelemetry does with its own. */
    public TracesConfig() {
        this(
                Optional.ofNullable(System.getProperty(ENDPOINT))
                        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                        .map(String::strip)
                        .orElse(""));
    }

    TracesConfig(String endpoint) {
        this.properties =
                endpoint.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "otel.sdk.disabled", "false",
                                "otel.service.name", "stripe-chat",
                                "otel.traces.exporter", "otlp",
                                "otel.metrics.exporter", "none",
                                "otel.logs.exporter", "none",
                                "otel.exporter.otlp.protocol", "http/protobuf",
                                "otel.exporter.otlp.endpoint", endpoint);
    }

    @Override
    public Map<String, String> getProperties() {
        return properties;
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return ENDPOINT;
    }

    @Override
    public int getOrdinal() {
        return ABOVE_FILES_IN_THE_WAR;
    }
}
