package dev.stripechat.channel.widget.socket;

import dev.stripechat.channel.widget.OpenStreams;
import dev.stripechat.channel.widget.TakeProof;
import dev.stripechat.channel.widget.ToBrowser;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.channel.widget.WidgetAccess;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.ReceiveMessage;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.sockets.CdiEndpoints;
import dev.stripechat.runtime.sockets.CloseCode;
import dev.stripechat.runtime.sockets.FrameReader;
import dev.stripechat.runtime.sockets.SocketWatch;
import dev.stripechat.runtime.sockets.Wire;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open widget. The first frame proves the right to the conversation; {@link OriginFilter} has seen the page. */
@ServerEndpoint(value = "/ws/widget/{shop}", configurator = CdiEndpoints.class)
@Dependent
public class WidgetSocket {

    private static final Logger LOG = LoggerFactory.getLogger(WidgetSocket.class);

    private final WidgetAccess access;
    private final TakeProof takeProof;
    private final Conversations conversations;
    private final ReceiveMessage receiveMessage;
    private final OpenStreams streams;
    private final FrameReader frames;
    private final Wire wire;
    private final SocketWatch watch;
    private final Clock clock;

    private Session session;
    private ShopId shop;
    private Optional<Visitor> visitor = Optional.empty();
    private Consumer<Object> stream = frame -> {};

    @Inject
    public WidgetSocket(
            WidgetAccess access,
            TakeProof takeProof,
            Conversations conversations,
            ReceiveMessage receiveMessage,
            OpenStreams streams,
            FrameReader frames,
            Wire wire,
            SocketWatch watch,
            Clock clock) {
        this.access = access;
        this.takeProof = takeProof;
        this.conversations = conversations;
        this.receiveMessage = receiveMessage;
        this.streams = streams;
        this.frames = frames;
        this.wire = wire;
        this.watch = watch;
        this.clock = clock;
    }

    @OnOpen
    public void open(Session opened, @PathParam("shop") String shopId) {
        session = opened;
        shop = ShopId.of(shopId);
        wire.limit(session);
        watch.opened(session);
    }

    @OnMessage
    public void receive(String text) {
        watch.heard(session);
        try {
            FromBrowser frame = frames.read(FromBrowser.class, text);
            if (visitor.isEmpty() && !(frame instanceof FromBrowser.Hello)) {
                wire.close(session, CloseCode.TOKEN);
                return;
            }
            frame.to(this);
        } catch (Refusal refusal) {
            refuse(Optional.empty(), refusal);
        }
    }

    void hello(String token, long after) {
        try {
            Visitor admitted = access.admit(shop, new OpaqueToken(token));
            watch.proved(session);
            listen(admitted);
            welcome(admitted, after);
        } catch (Refusal refusal) {
            wire.close(session, CloseCode.TOKEN);
        }
    }

    void say(String clientId, String text) {
        if (expired()) {
            return;
        }
        try {
            Visitor speaker = visitor.orElseThrow();
            Message stored =
                    receiveMessage.from(
                            speaker.shop(), speaker.conversation(), ClientId.of(clientId), text);
            wire.send(
                    session,
                    new ToBrowser.Accepted(
                            "accepted",
                            clientId,
                            stored.number(),
                            stored.at().toString(),
                            stored.text()));
        } catch (Refusal refusal) {
            refuse(Optional.of(clientId), refusal);
        }
    }

    void identify(String shopToken) {
        if (!expired()) {
            takeProof.identify(visitor.orElseThrow(), shopToken);
        }
    }

    void ping() {
        if (!expired()) {
            wire.send(session, new ToBrowser.Pong("pong"));
        }
    }

    @OnClose
    public void close() {
        watch.closed(session);
        visitor.ifPresent(v -> streams.remove(v.conversation(), stream));
    }

    /** The browser comes back and sends again what was not acknowledged. */
    @OnError
    public void error(Throwable failure) {
        LOG.warn("socket failed", failure);
        wire.close(session, CloseCode.FAILURE);
    }

    /** Listens before it reads: what is said in between comes twice rather than never. */
    private void listen(Visitor admitted) {
        visitor.ifPresent(v -> streams.remove(v.conversation(), stream));
        stream = frame -> wire.send(session, frame);
        visitor = Optional.of(admitted);
        streams.add(admitted.conversation(), stream);
        if (!session.isOpen()) {
            streams.remove(admitted.conversation(), stream);
        }
    }

    private void welcome(Visitor admitted, long after) {
        Conversation conversation =
                conversations.named(admitted.shop(), admitted.conversation()).orElseThrow();
        wire.send(
                session,
                new ToBrowser.Welcome(
                        "welcome",
                        conversation.id().toString(),
                        conversation.language().tag(),
                        conversation.lastNumber(),
                        ToBrowser.Status.of(conversation),
                        conversations.after(conversation, after).stream()
                                .map(MessageView::of)
                                .toList()));
    }

    private boolean expired() {
        boolean over = !clock.instant().isBefore(visitor.orElseThrow().expiresAt());
        if (over) {
            wire.close(session, CloseCode.LIFETIME_OVER);
        }
        return over;
    }

    private void refuse(Optional<String> clientId, Refusal refusal) {
        wire.send(
                session,
                new ToBrowser.Refused(
                        "refused", clientId.orElse(null), refusal.code(), refusal.getMessage()));
    }
}
