package dev.stripechat.runtime.traces;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;

/** Puts {@link CleanExporter} before whatever sends the spans away. */
public class CleanTraces implements AutoConfigurationCustomizerProvider {

    @Override
    public void customize(AutoConfigurationCustomizer sdk) {
        sdk.addSpanExporterCustomizer((exporter, config) -> new CleanExporter(exporter));
    }
}
