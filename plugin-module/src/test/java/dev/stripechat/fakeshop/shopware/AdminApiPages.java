package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** The Admin API of the shop: everything below {@code /api/}, wherever the server hangs it. */
public final class AdminApiPages implements HttpHandler {

    private final OAuth oauth;
    private final Search search;
    private final StateMachine machine;
    private final ShopwareWrites writes;
    private final Mood mood = new Mood();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Over that shop's data and clock. */
    public AdminApiPages(ShopwareData data) {
        oauth = new OAuth(data.clock());
        search = new Search(data);
        machine = new StateMachine(data);
        writes = new ShopwareWrites(data);
    }

    /** Who may come in. */
    public OAuth oauth() {
        return oauth;
    }

    /** What it does instead of answering. */
    public Mood mood() {
        return mood;
    }

    /** From now on no individual code is taken, for that reason; none: they are again. */
    public void refusesCodes(Optional<String> reason) {
        writes.refusesCodes(reason);
    }

    /** Method and address of every request so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String below = path.substring(path.indexOf("/api/") + "/api/".length());
            asked.add(exchange.getRequestMethod() + " " + path);
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Mood.Reply> instead = mood.instead();
            if (instead.isPresent()) {
                exchange.getResponseHeaders().set(instead.get().header(), instead.get().value());
                send(exchange, instead.get().status(), instead.get().body());
                return;
            }
            answer(exchange, below, new String(body, StandardCharsets.UTF_8));
        }
    }

    private void answer(HttpExchange exchange, String path, String body) throws IOException {
        boolean plain = accepts(exchange);
        exchange.getResponseHeaders()
                .set("Content-Type", plain ? "application/json" : "application/vnd.api+json");
        try {
            String answer = answer(exchange, path.split("/"), json(body), plain);
            send(exchange, answer.isEmpty() ? 204 : 200, answer);
        } catch (Refusal refusal) {
            send(exchange, refusal.status(), refusal.json());
        }
    }

    private String answer(HttpExchange exchange, String[] path, JsonObject body, boolean plain) {
        String method = exchange.getRequestMethod();
        if (String.join("/", path).equals("oauth/token")) {
            return oauth.token(body);
        }
        Search.Asker asker = asker(exchange, plain);
        if (path[0].equals("search") && path.length == 2) {
            return search.found(entity(path[1]), body, asker).toString();
        }
        if (path[0].equals("_action") && path.length == 5 && StateMachine.moves(path[1])) {
            asker.needs(Set.of(path[1] + ":update"));
            return machine.moved(path[1], Search.checked(path[2]), path[4]).toString();
        }
        if (String.join("/", path).equals("_action/system-config")) {
            return settings(exchange, method, body, asker);
        }
        if (method.equals("PATCH") && path.length == 2) {
            asker.needs(Set.of(entity(path[0]) + ":update"));
            writes.patch(entity(path[0]), Search.checked(path[1]), body);
            return "";
        }
        return created(method, String.join("/", path), body, asker);
    }

    private String created(String method, String path, JsonObject body, Search.Asker asker) {
        if (method.equals("POST") && path.equals("promotion-individual-code")) {
            asker.needs(Set.of("promotion_individual_code:create"));
            writes.code(body);
            return "";
        }
        if (method.equals("POST") && path.equals("notification")) {
            asker.needs(Set.of("notification:create"));
            writes.notification(body);
            return "";
        }
        throw new Refusal(404, "0", "No route found for \"" + method + " /api/" + path + "\"");
    }

    private String settings(
            HttpExchange exchange, String method, JsonObject body, Search.Asker asker) {
        Optional<String> channel = query(exchange, "salesChannelId").map(Search::checked);
        if (method.equals("POST")) {
            asker.needs(
                    new TreeSet<>(
                            Set.of(
                                    "system_config:update",
                                    "system_config:create",
                                    "system_config:delete")));
            writes.settings(body, channel);
            return "";
        }
        asker.needs(Set.of("system_config:read"));
        String domain = query(exchange, "domain").orElse("");
        boolean inherits =
                query(exchange, "inherit").filter(Set.of("1", "true")::contains).isPresent();
        JsonObject found = writes.settings(domain, channel, inherits);
        return found.toString();
    }

    private Search.Asker asker(HttpExchange exchange, boolean plain) {
        String language = exchange.getRequestHeaders().getFirst("sw-language-id");
        String inherits = exchange.getRequestHeaders().getFirst("sw-inheritance");
        return new Search.Asker(
                oauth.rights(exchange.getRequestHeaders().getFirst("Authorization")),
                language == null ? ShopwareId.ENGLISH : language,
                "1".equals(inherits) || "true".equals(inherits),
                plain);
    }

    private static boolean accepts(HttpExchange exchange) {
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        return accept != null && accept.contains("application/json");
    }

    private static String entity(String inAddress) {
        return inAddress.replace('-', '_');
    }

    private static Optional<String> query(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .findFirst();
    }

    private static JsonObject json(String body) {
        try {
            return body.isBlank()
                    ? new JsonObject()
                    : JsonParser.parseString(body).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException garbage) {
            throw Refusal.of("0", "Syntax error");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
