package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The handshake: who are you, prove it, here are my keys. */
final class Registrar {

    private static final int SHORTEST = 64;
    private static final int LONGEST = 255;

    private final AppLine line;
    private final ShopIdentity shop;
    private final ShopwareVersion version;
    private final Clock clock;

    Registrar(AppLine line, ShopIdentity shop, ShopwareVersion version, Clock clock) {
        this.line = line;
        this.shop = shop;
        this.version = version;
        this.clock = clock;
    }

    private record Minted(String secret, String confirmationUrl) {}

    /** Registers, signing with that secret, or with the shop's own, if there is one. */
    void register(AppRow app, ApiKeys keys, Optional<String> held, Break broken) {
        if (app.manifest().registrationUrl().isEmpty()) {
            return;
        }
        shop.mustBeSettled();
        try {
            shakeHands(app, keys, held, broken);
        } catch (RawHttp.Silence silence) {
            throw failed(app, silence.getMessage());
        }
    }

    private void shakeHands(AppRow app, ApiKeys keys, Optional<String> held, Break broken) {
        Optional<String> current = held.or(app::secret);
        Minted minted = minted(app, current, broken);
        if (!version.is67()) {
            app.remember(Optional.of(minted.secret()));
            confirm(app, minted, Optional.empty(), keys, broken);
            return;
        }
        if (current.filter(minted.secret()::equals).isPresent()) {
            throw failed(
                    app,
                    "The new app secret returned from the App must be different from the current one.");
        }
        app.mint(minted.secret());
        try {
            confirm(app, minted, current, keys, broken);
        } catch (ShopwareError refused) {
            if (refused.isRejection()) {
                app.drop(minted.secret());
            }
            throw refused;
        }
        app.commit(minted.secret());
    }

    private Minted minted(AppRow app, Optional<String> current, Break broken) {
        AppManifest manifest = app.manifest();
        String appSecret = manifest.secret().orElseThrow(() -> unsigned(app));
        GuzzleUri uri =
                GuzzleUri.of(manifest.registrationUrl().orElseThrow())
                        .with("shop-id", shop.id())
                        .with("shop-url", shop.url())
                        .with("timestamp", seconds());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("shopware-app-signature", Hmac.hex(appSecret, uri.query()));
        if (version.is67()) {
            current.ifPresent(
                    secret ->
                            headers.put("shopware-shop-signature", Hmac.hex(secret, uri.query())));
        }
        HttpReply reply =
                answered(
                        app,
                        sent(
                                broken == Break.REGISTER_LOST,
                                broken == Break.REGISTER_ANSWER_LOST,
                                () -> line.get(uri.toString(), headers)));
        return checked(app, appSecret, reply);
    }

    private static ShopwareError unsigned(AppRow app) {
        return failed(
                app, "Could not sign payload with store secret for app: \"" + app.name() + "\"");
    }

    private Minted checked(AppRow app, String appSecret, HttpReply reply) {
        JsonElement json =
                PhpJson.parsed(reply.body())
                        .orElseThrow(() -> failed(app, "JSON response could not be decoded"));
        JsonObject data = json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
        if (isText(data, "error")) {
            throw failed(app, data.get("error").getAsString());
        }
        if (data.has("proof") && !isText(data, "proof")) {
            throw failed(app, "The app server provided no proof");
        }
        String proof = isText(data, "proof") ? data.get("proof").getAsString().trim() : "";
        if (!proof.equals(Hmac.hex(appSecret, shop.id() + shop.url() + app.name()))) {
            throw failed(app, "The app server provided an invalid proof");
        }
        if (!isText(data, "secret") || !isText(data, "confirmation_url")) {
            throw failed(app, "Undefined array key \"secret\" or \"confirmation_url\"");
        }
        String secret = data.get("secret").getAsString();
        if (secret.length() < SHORTEST || secret.length() > LONGEST) {
            throw failed(app, "A secret has 64 to 255 characters, not " + secret.length());
        }
        return new Minted(secret, data.get("confirmation_url").getAsString());
    }

    private void confirm(
            AppRow app, Minted minted, Optional<String> current, ApiKeys keys, Break broken) {
        JsonObject body = new JsonObject();
        body.addProperty("apiKey", keys.id());
        body.addProperty("secretKey", keys.secret());
        body.addProperty("timestamp", seconds());
        body.addProperty("shopUrl", shop.url());
        body.addProperty("shopId", shop.id());
        byte[] bytes = PhpJson.bytes(body);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("shopware-shop-signature", Hmac.hex(minted.secret(), bytes));
        current.ifPresent(
                old -> headers.put("shopware-shop-signature-previous", Hmac.hex(old, bytes)));
        answered(
                app,
                sent(
                        broken == Break.CONFIRM_LOST,
                        broken == Break.CONFIRM_ANSWER_LOST,
                        () -> confirmed(minted.confirmationUrl(), headers, bytes, broken)));
    }

    private HttpReply confirmed(
            String url, Map<String, String> headers, byte[] bytes, Break broken) {
        if (broken == Break.CONFIRM_500 || broken == Break.CONFIRM_404) {
            return answerOfProxy(broken == Break.CONFIRM_500 ? 500 : 404);
        }
        HttpReply reply = line.post(url, headers, bytes, AppLine.SYSTEM);
        return broken == Break.CONFIRM_ANSWER_502 ? answerOfProxy(502) : reply;
    }

    private static HttpReply answerOfProxy(int status) {
        byte[] page = "<html>proxy</html>".getBytes(StandardCharsets.US_ASCII);
        return new HttpReply(status, Map.of(), page);
    }

    private static Optional<HttpReply> sent(
            boolean isLost, boolean isAnswerLost, Supplier<HttpReply> call) {
        if (isLost) {
            return Optional.empty();
        }
        HttpReply reply = call.get();
        return isAnswerLost ? Optional.empty() : Optional.of(reply);
    }

    private HttpReply answered(AppRow app, Optional<HttpReply> reply) {
        HttpReply answer =
                reply.orElseThrow(() -> failed(app, "cURL error 28: Operation timed out"));
        if (answer.isOk()) {
            return answer;
        }
        String reason =
                PhpJson.object(answer.body())
                        .filter(json -> isText(json, "error"))
                        .map(json -> json.get("error").getAsString())
                        .orElse(
                                "Got status code %d, with response: %s"
                                        .formatted(answer.status(), answer.text()));
        boolean isNo = answer.status() >= 400 && answer.status() < 500 && version.is67();
        throw isNo ? ShopwareError.registrationRejected(app.name(), reason) : failed(app, reason);
    }

    private static ShopwareError failed(AppRow app, String reason) {
        return ShopwareError.registrationFailed(app.name(), reason);
    }

    private String seconds() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static boolean isText(JsonObject json, String field) {
        return json.has(field)
                && json.get(field).isJsonPrimitive()
                && json.get(field).getAsJsonPrimitive().isString();
    }
}
