package dev.stripechat.desk.socket;

import dev.stripechat.desk.DeskScreens;
import dev.stripechat.desk.ToInbox;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.sockets.Caller;
import dev.stripechat.runtime.sockets.Callers;
import dev.stripechat.runtime.sockets.CloseCode;
import dev.stripechat.runtime.sockets.FrameReader;
import dev.stripechat.runtime.sockets.Outgoing;
import dev.stripechat.runtime.sockets.SharedParts;
import dev.stripechat.runtime.sockets.SocketWatch;
import dev.stripechat.runtime.sockets.Wire;
import dev.stripechat.staff.Doorman;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** One open Inbox. The first frame proves who is looking; at every heartbeat the session must still live. */
@ServerEndpoint(value = "/ws/desk", configurator = DeskSocket.Maker.class)
public class DeskSocket {

    private final Doorman doorman;
    private final DeskScreens streams;
    private final FrameReader frames;
    private final Wire wire;
    private final SocketWatch watch;
    private final Callers callers;
    private final Clock clock;
    private final Tally tally;

    private Session session;
    private Outgoing out;
    private Optional<Caller> caller = Optional.empty();
    private Optional<OpaqueToken> token = Optional.empty();
    private volatile Optional<Watcher> watcher = Optional.empty();
    private Consumer<Object> stream = frame -> {};

    DeskSocket(Parts parts) {
        this.doorman = parts.doorman();
        this.streams = parts.streams();
        this.frames = parts.frames();
        this.wire = parts.wire();
        this.watch = parts.watch();
        this.callers = parts.callers();
        this.clock = parts.clock();
        this.tally = parts.tally();
    }

    /** What all sockets of inboxes share. */
    @Dependent
    public record Parts(
            Doorman doorman,
            DeskScreens streams,
            FrameReader frames,
            Wire wire,
            SocketWatch watch,
            Callers callers,
            Clock clock,
            Tally tally) {

        @Inject
        public Parts {}
    }

    /** Makes one for each connection. */
    public static class Maker extends SharedParts<Parts> {
        public Maker() {
            super(Parts.class, DeskSocket::new);
        }
    }

    @OnOpen
    public void open(Session opened) {
        session = opened;
        out = wire.opened(session, this::cut);
        watch.opened(session, out);
        caller = callers.staff(session);
        if (caller.isEmpty()) {
            wire.close(session, CloseCode.TOO_MANY);
        }
    }

    @OnMessage
    public void receive(String text) {
        if (caller.filter(Caller::maySpeak).isEmpty()) {
            wire.close(session, CloseCode.TOO_MANY);
            return;
        }
        watch.heard(session);
        try {
            FromInbox frame = frames.read(FromInbox.class, text);
            if (watcher.isEmpty() && !(frame instanceof FromInbox.Hello)) {
                wire.close(session, CloseCode.TOKEN);
                return;
            }
            frame.to(this);
        } catch (Refusal refusal) {
            tally.count("refusals", refusal.code());
            send(new ToInbox.Refused("refused", refusal.code(), refusal.getMessage()));
        }
    }

    void hello(String text) {
        stopWatching();
        OpaqueToken offered = new OpaqueToken(text);
        if (admitted(offered)) {
            token = Optional.of(offered);
            watch.proved(session);
            send(new ToInbox.Welcome("welcome"));
        }
    }

    void ping() {
        if (admitted(token.orElseThrow())) {
            send(new ToInbox.Pong("pong"));
        }
    }

    private void cut() {
        tally.count("slow_readers", "desk_socket");
        close();
    }

    @OnClose
    public void close() {
        watch.closed(session);
        caller.ifPresent(Caller::leaves);
        out.close();
        stopWatching();
    }

    @OnError
    public void error(Session failed, Throwable failure) {
        wire.failed(failed, failure, tally);
    }

    private boolean admitted(OpaqueToken offered) {
        try {
            Watcher admitted = new Watcher(doorman.admit(offered), clock.instant());
            boolean isNew = watcher.isEmpty();
            watcher = Optional.of(admitted);
            if (isNew) {
                stream = this::push;
                streams.add(admitted.shop(), stream);
            }
            if (!session.isOpen()) {
                stopWatching();
            }
            return true;
        } catch (Refusal signedOut) {
            tally.count("refusals", signedOut.code());
            end(CloseCode.TOKEN);
            return false;
        }
    }

    private void push(Object frame) {
        watcher.ifPresent(
                w -> w.reasonToEnd(clock.instant()).ifPresentOrElse(this::end, () -> show(frame)));
    }

    private void show(Object frame) {
        tally.count("frames_pushed", "desk");
        send(frame);
    }

    private void end(CloseCode reason) {
        stopWatching();
        wire.close(session, reason);
    }

    private void send(Object content) {
        out.send(wire.frame(content));
    }

    private void stopWatching() {
        watcher.ifPresent(w -> streams.remove(w.shop(), stream));
        watcher = Optional.empty();
    }
}
