package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the administration asks the app: action buttons, flow actions, the pages in frames. */
public final class AdminCalls {

    private final AppSystem apps;
    private final ShopIdentity shop;
    private final AppLine line;
    private final ShopwareVersion version;
    private final Clock clock;

    AdminCalls(
            AppSystem apps, ShopIdentity shop, AppLine line, ShopwareVersion version, Clock clock) {
        this.apps = apps;
        this.shop = shop;
        this.line = line;
        this.version = version;
        this.clock = clock;
    }

    /** Somebody presses an action button beside these rows. */
    public ActionAnswer presses(String action, String... ids) {
        AppRow app = apps.mustAnswer();
        AppManifest.Button button =
                app.manifest().buttons().stream()
                        .filter(b -> b.action().equals(action))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no button " + action));
        JsonObject data = new JsonObject();
        JsonArray all = new JsonArray();
        List.of(ids).forEach(all::add);
        data.add("ids", all);
        data.addProperty("entity", button.entity());
        data.addProperty("action", action);
        JsonObject meta = new JsonObject();
        meta.addProperty("timestamp", clock.instant().getEpochSecond());
        meta.addProperty("reference", ShopwareId.random());
        meta.addProperty("language", line.languageId());
        JsonObject body = new JsonObject();
        body.add("source", shop.source(app));
        body.add("data", data);
        body.add("meta", meta);
        return answer(app, asked(button, app, body));
    }

    private HttpReply asked(AppManifest.Button button, AppRow app, JsonObject body) {
        try {
            HttpReply reply = line.ask(button.url(), app.mustSecret(), body, AppLine.SYSTEM);
            if (reply.isOk()) {
                return reply;
            }
            throw failed("Client error: status " + reply.status());
        } catch (AppLine.NotAuthentic | RawHttp.Silence e) {
            throw failed("ActionButton remote execution failed");
        }
    }

    private ActionAnswer answer(AppRow app, HttpReply reply) {
        if (reply.body().length == 0) {
            return new ActionAnswer("", new JsonObject());
        }
        JsonObject json = PhpJson.object(reply.body()).orElseThrow(() -> failed("Syntax error"));
        if (!json.has("actionType") || !json.has("payload")) {
            throw failed("Invalid app response");
        }
        String type = json.get("actionType").getAsString();
        JsonObject payload =
                json.get("payload").isJsonObject()
                        ? json.getAsJsonObject("payload").deepCopy()
                        : new JsonObject();
        switch (type) {
            case "openNewTab" -> sign(app, payload, "redirectUrl");
            case "openModal" -> {
                mustBe(payload, "size", Set.of("small", "medium", "large", "fullscreen"));
                sign(app, payload, "iframeUrl");
            }
            case "notification" -> {
                mustBe(payload, "status", Set.of("success", "error", "info", "warning"));
                mustText(payload, "message");
            }
            case "reload" -> {}
            default -> throw failed("No factory found for action type \"" + type + "\"");
        }
        return new ActionAnswer(type, payload);
    }

    private void sign(AppRow app, JsonObject payload, String field) {
        payload.addProperty(field, signed(mustText(payload, field), app, Optional.empty()));
    }

    private static String mustText(JsonObject payload, String field) {
        String text = payload.has(field) ? payload.get(field).getAsString() : "";
        if (text.isEmpty()) {
            throw failed("The app provided an invalid " + field);
        }
        return text;
    }

    private static void mustBe(JsonObject payload, String field, Set<String> allowed) {
        if (!allowed.contains(mustText(payload, field))) {
            throw failed("The app provided an invalid " + field);
        }
    }

    private static ShopwareError failed(String reason) {
        return new ShopwareError("FRAMEWORK__APP_ACTION_PROCESS_EXCEPTION", reason);
    }

    /**
     * A flow reaches the app's action; the values are what Twig has made of the parameters. The content type is the header as it
     * goes out: some shops send it doubled.
     */
    public HttpReply flows(String action, Map<String, String> values, String contentType) {
        AppRow app = apps.mustAnswer();
        FlowAction flow = FlowAction.of(app.zip(), action);
        if (!flow.parameters().equals(values.keySet())) {
            throw new IllegalArgumentException("parameters are " + flow.parameters());
        }
        JsonObject body = new JsonObject();
        values.forEach(body::addProperty);
        JsonObject source = shop.source(app);
        source.addProperty("eventId", ShopwareId.random());
        source.addProperty("action", action);
        body.add("source", source);
        body.addProperty("timestamp", clock.instant().getEpochSecond());
        byte[] bytes = PhpJson.bytes(body);
        Map<String, String> headers = new LinkedHashMap<>(flow.headers());
        headers.put("Content-Type", contentType);
        headers.put("shopware-shop-signature", Hmac.hex(app.mustSecret(), bytes));
        return line.post(flow.url(), headers, bytes, AppLine.WEBHOOK);
    }

    /** The signed address of the page behind "Configure"; newer shops say who opens it. */
    public String mainModule(Optional<String> userId) {
        AppRow app = apps.mustAnswer();
        return signed(app.manifest().mainModule().orElseThrow(), app, userId);
    }

    /** The signed address of a module: without what its source had in the query. */
    public String module(String name, Optional<String> userId) {
        AppRow app = apps.mustAnswer();
        String source =
                app.manifest().modules().stream()
                        .filter(module -> module.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no module " + name))
                        .source();
        return signed(source.split("\\?")[0], app, userId);
    }

    /** The address of a place that the app has opened by Meteor's SDK. */
    public String location(String baseAppUrl, String locationId, Optional<String> userId) {
        String url = GuzzleUri.of(baseAppUrl).with("location-id", locationId).toString();
        return signed(url, apps.mustAnswer(), userId);
    }

    /** The same address after the administration has appended what a page had saved there. */
    public static String reEncoded(String url, String name, String value) {
        return GuzzleUri.of(url).reEncoded(name, value).toString();
    }

    private String signed(String url, AppRow app, Optional<String> userId) {
        GuzzleUri uri =
                GuzzleUri.of(url)
                        .with("shop-id", shop.id())
                        .with("shop-url", shop.url())
                        .with("timestamp", Long.toString(clock.instant().getEpochSecond()))
                        .with("sw-version", version.text());
        if (version.is67()) {
            uri = uri.with("app-version", app.manifest().version()).with("in-app-purchases", "");
        }
        uri =
                uri.with("sw-context-language", line.languageId())
                        .with("sw-user-language", line.locale());
        if (version.is67() && userId.isPresent()) {
            uri = uri.with("sw-user-id", userId.get());
        }
        String signature = Hmac.hex(app.mustSecret(), uri.query());
        return uri.with("shopware-shop-signature", signature).toString();
    }
}
