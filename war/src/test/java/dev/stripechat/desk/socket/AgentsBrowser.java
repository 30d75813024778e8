package dev.stripechat.desk.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** The other end of a WebSocket: what it was sent, and how it was closed. */
final class AgentsBrowser {

    private final List<String> frames = new ArrayList<>();
    private final List<Integer> closeCodes = new ArrayList<>();
    private final RemoteEndpoint.Async remote =
            like(
                    RemoteEndpoint.Async.class,
                    (proxy, method, arguments) -> {
                        frames.add(arguments[0].toString());
                        ((SendHandler) arguments[1]).onResult(new SendResult());
                        return null;
                    });
    private final Session session =
            like(
                    Session.class,
                    (proxy, method, arguments) ->
                            switch (method.getName()) {
                                case "isOpen" -> closeCodes.isEmpty();
                                case "getAsyncRemote" -> remote;
                                case "close" -> closed((CloseReason) arguments[0]);
                                case "hashCode" -> 1;
                                case "equals" -> proxy == arguments[0];
                                default -> null;
                            });

    private Object closed(CloseReason reason) {
        return closeCodes.add(reason.getCloseCode().getCode());
    }

    Session session() {
        return session;
    }

    /** How many frames of that type it got. */
    long heard(String type) {
        return frames.stream().filter(f -> f.contains("\"type\":\"" + type + "\"")).count();
    }

    List<Integer> closeCodes() {
        return closeCodes;
    }

    private static <T> T like(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
