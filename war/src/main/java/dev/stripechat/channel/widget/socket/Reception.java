package dev.stripechat.channel.widget.socket;

import dev.stripechat.channel.widget.Stage;
import dev.stripechat.channel.widget.TakeMessage;
import dev.stripechat.channel.widget.TakeProof;
import dev.stripechat.channel.widget.TakeSigns;
import dev.stripechat.channel.widget.ToBrowser;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.channel.widget.WidgetAccess;
import dev.stripechat.channel.widget.Window;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.sockets.Callers;
import dev.stripechat.runtime.sockets.FrameReader;
import dev.stripechat.runtime.sockets.Outgoing;
import dev.stripechat.runtime.sockets.SocketWatch;
import dev.stripechat.runtime.sockets.Wire;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What all sockets of widgets share: an open one remembers nothing but who is there. */
@Dependent
public class Reception {

    private final WidgetAccess access;
    private final TakeProof takeProof;
    private final TakeMessage takeMessage;
    private final TakeSigns takeSigns;
    private final Stage stage;
    private final FrameReader frames;
    private final Wire wire;
    private final SocketWatch watch;
    private final Callers callers;
    private final Clock clock;
    private final Tally tally;

    @Inject
    public Reception(
            WidgetAccess access,
            TakeProof takeProof,
            TakeMessage takeMessage,
            TakeSigns takeSigns,
            Stage stage,
            FrameReader frames,
            Wire wire,
            SocketWatch watch,
            Callers callers,
            Clock clock,
            Tally tally) {
        this.access = access;
        this.takeProof = takeProof;
        this.takeMessage = takeMessage;
        this.takeSigns = takeSigns;
        this.stage = stage;
        this.frames = frames;
        this.wire = wire;
        this.watch = watch;
        this.callers = callers;
        this.clock = clock;
        this.tally = tally;
    }

    FromBrowser read(String text) {
        return frames.read(FromBrowser.class, text);
    }

    Visitor admit(ShopId shop, String token) {
        return access.admit(shop, new OpaqueToken(token));
    }

    Window open(Visitor visitor, long after, Outgoing out) {
        takeMessage.act(visitor);
        return stage.open(visitor, after, out);
    }

    ToBrowser.Accepted take(Visitor visitor, String clientId, String text, Optional<String> file) {
        return takeMessage.from(visitor, clientId, text, file).accepted();
    }

    void identify(Visitor visitor, String shopToken) {
        takeMessage.act(visitor);
        takeProof.identify(visitor, shopToken);
    }

    TakeSigns signs() {
        return takeSigns;
    }

    boolean isOver(Visitor visitor) {
        return !clock.instant().isBefore(visitor.expiresAt());
    }

    Tally tally() {
        return tally;
    }

    Wire wire() {
        return wire;
    }

    SocketWatch watch() {
        return watch;
    }

    Callers callers() {
        return callers;
    }
}
