package dev.stripechat.desk;

import dev.stripechat.runtime.metrics.Level;
import dev.stripechat.runtime.metrics.Levels;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** How many inboxes of agents are open on this node, for the operator. */
@Dependent
class InboxesOpen implements Levels {

    private final DeskScreens screens;

    @Inject
    InboxesOpen(DeskScreens screens) {
        this.screens = screens;
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.of(
                                "stripechat_streams_open",
                                "Streams that are open on this node",
                                screens::count)
                        .with("kind", "desk"));
    }
}
