package dev.stripechat.channel.widget.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** A control: streams of events without their bound. */
@Alternative
@Priority(1)
@ApplicationScoped
public class EndlessStreams extends EventStreams {

    @Override
    public int mostBytes() {
        return Integer.MAX_VALUE;
    }
}
