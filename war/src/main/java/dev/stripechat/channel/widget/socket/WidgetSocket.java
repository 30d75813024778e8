package dev.stripechat.channel.widget.socket;

import dev.stripechat.channel.widget.Claimant;
import dev.stripechat.channel.widget.ToBrowser;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.channel.widget.Window;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.sockets.Caller;
import dev.stripechat.runtime.sockets.CloseCode;
import dev.stripechat.runtime.sockets.Outgoing;
import dev.stripechat.runtime.sockets.SharedParts;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Optional;

/** One open widget. The first frame proves the right to the conversation; {@link OriginFilter} has seen the page. */
@ServerEndpoint(value = "/ws/widget/{shop}", configurator = WidgetSocket.Maker.class)
public class WidgetSocket {

    private final Reception reception;

    private Session session;
    private ShopId shop;
    private Outgoing out;
    private Optional<Caller> caller = Optional.empty();
    private Optional<Visitor> visitor = Optional.empty();
    private Optional<Window> window = Optional.empty();
    private Claimant claimant = new Claimant();

    WidgetSocket(Reception reception) {
        this.reception = reception;
    }

    /** Makes one for each connection. */
    public static class Maker extends SharedParts<Reception> {
        public Maker() {
            super(Reception.class, WidgetSocket::new);
        }
    }

    @OnOpen
    public void open(Session opened, @PathParam("shop") String shopId) {
        session = opened;
        shop = ShopId.of(shopId);
        out = reception.wire().opened(session, this::cut);
        reception.watch().opened(session, out);
        caller = reception.callers().shopper(session);
        if (caller.isEmpty()) {
            end(CloseCode.TOO_MANY);
        }
    }

    @OnMessage
    public void receive(String text) {
        if (caller.filter(Caller::maySpeak).isEmpty()) {
            end(CloseCode.TOO_MANY);
            return;
        }
        reception.watch().heard(session);
        try {
            FromBrowser frame = reception.read(text);
            if (visitor.isEmpty() && !(frame instanceof FromBrowser.Hello)) {
                end(CloseCode.TOKEN);
                return;
            }
            frame.to(this);
        } catch (Refusal refusal) {
            refuse(Optional.empty(), refusal);
        }
    }

    void hello(String token, long after) {
        try {
            visitor.ifPresent(again -> asks());
            Visitor admitted = reception.admit(shop, token);
            reception.watch().proved(session);
            leave();
            claimant = new Claimant();
            visitor = Optional.of(admitted);
            window = Optional.of(reception.open(admitted, after, out));
            if (!session.isOpen()) {
                leave();
            }
        } catch (Refusal refusal) {
            reception.tally().count("refusals", refusal.code());
            end(refusal.kind() == Refusal.Kind.TOO_MANY ? CloseCode.TOO_MANY : CloseCode.TOKEN);
        }
    }

    void say(String clientId, String text, Optional<String> file) {
        if (isOver()) {
            return;
        }
        try {
            asks();
            claimant.refuseAnother();
            answer(reception.take(visitor.orElseThrow(), clientId, text, file));
        } catch (Refusal refusal) {
            refuse(Optional.of(clientId), refusal);
        }
    }

    /** Who is another customer is shown nothing more, and its browser leaves by itself. */
    void identify(String shopToken) {
        if (isOver()) {
            return;
        }
        asks();
        try {
            claimant.proves(() -> reception.identify(visitor.orElseThrow(), shopToken));
        } finally {
            if (claimant.isAnother()) {
                leave();
            }
        }
    }

    void seen(long number, long delivered) {
        if (!isOver() && !claimant.isAnother()) {
            asks();
            reception.signs().seen(visitor.orElseThrow(), number, delivered);
        }
    }

    void typing() {
        if (!isOver() && !claimant.isAnother()) {
            asks();
            reception.signs().typing(visitor.orElseThrow());
        }
    }

    void ping() {
        if (!isOver()) {
            window.ifPresent(Window::beat);
        }
    }

    private void cut() {
        reception.tally().count("slow_readers", "widget_socket");
        close();
    }

    @OnClose
    public void close() {
        reception.watch().closed(session);
        caller.ifPresent(Caller::leaves);
        out.close();
        leave();
    }

    /**
     * The browser comes back and sends again what was not acknowledged. After the end the container reports this to a new
     * instance, which knows no session.
     */
    @OnError
    public void error(Session failed, Throwable failure) {
        reception.wire().failed(failed, failure, reception.tally());
    }

    private void asks() {
        caller.ifPresent(Caller::asks);
    }

    private void leave() {
        window.ifPresent(Window::close);
    }

    private boolean isOver() {
        boolean over = reception.isOver(visitor.orElseThrow());
        if (over) {
            end(CloseCode.LIFETIME_OVER);
        }
        return over;
    }

    private void refuse(Optional<String> clientId, Refusal refusal) {
        reception.tally().count("refusals", refusal.code());
        answer(ToBrowser.Refused.of(clientId, refusal));
    }

    private void answer(Object content) {
        out.send(reception.wire().frame(content));
    }

    private void end(CloseCode code) {
        reception.wire().close(session, code);
    }
}
