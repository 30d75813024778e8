package dev.stripechat.runtime.traces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One key switches traces; what the operator says to OpenTelemetry itself is stronger. */
class TracesConfigTest {

    private static final int ENVIRONMENT = 300;

    @Test
    void without_the_key_nothing_is_said() {
        assertThat(new TracesConfig("").getProperties()).isEmpty();
    }

    @Test
    void with_the_key_spans_are_sent_there_and_nothing_else_is() {
        TracesConfig config = new TracesConfig("http://127.0.0.1:4318");

        assertThat(config.getValue("otel.sdk.disabled")).isEqualTo("false");
        assertThat(config.getValue("otel.exporter.otlp.endpoint"))
                .isEqualTo("http://127.0.0.1:4318");
        assertThat(config.getValue("otel.metrics.exporter")).isEqualTo("none");
        assertThat(config.getValue("otel.logs.exporter")).isEqualTo("none");
        assertThat(config.getOrdinal()).isLessThan(ENVIRONMENT);
    }
}
