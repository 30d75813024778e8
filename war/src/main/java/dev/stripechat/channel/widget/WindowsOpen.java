package dev.stripechat.channel.widget;

import dev.stripechat.runtime.metrics.Level;
import dev.stripechat.runtime.metrics.Levels;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** How many windows of shoppers are open on this node, for the operator. */
@Dependent
class WindowsOpen implements Levels {

    private final OpenStreams streams;

    @Inject
    WindowsOpen(OpenStreams streams) {
        this.streams = streams;
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.of(
                                "stripechat_streams_open",
                                "Streams that are open on this node",
                                streams::count)
                        .with("kind", "widget"));
    }
}
