package dev.stripechat.runtime.sockets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.websocket.Session;

/** A control: sockets without their guard, the deadline of the first frame. */
@Alternative
@Priority(1)
@ApplicationScoped
public class EndlessPatience extends SocketWatch {

    protected EndlessPatience() {}

    @Inject
    public EndlessPatience(Wire wire) {
        super(wire);
    }

    @Override
    public void opened(Session session, Outgoing out) {
        // nobody is ever late
    }
}
